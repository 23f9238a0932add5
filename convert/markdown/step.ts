import type { Blockquote, List, ListItem, Nodes } from 'mdast';
import type { DraftStep, DraftWork, Origin, StepPart } from '../draft/draft.ts';
import { durationIn } from '../draft/field-value.ts';
import type { Sheet } from '../draft/sheet.ts';
import { capitalised, oneLine } from '../draft/written-text.ts';
import { markdownOf } from './block-note.ts';
import { isStepField, stepFieldNamed } from './label.ts';
import { labelIn } from './label-in.ts';
import { Performers } from './performers.ts';
import { mayBeRole } from './role.ts';
import { isImperative, sentencesOf, targetIn } from './sentence.ts';
import type { Source } from './source.ts';

/** Reads steps from Markdown. What stands below them stays in the order of the source. */
export class StepReader {
  readonly #source: Source;
  readonly #sheet: Sheet;
  readonly performers: Performers;

  constructor(source: Source, sheet: Sheet) {
    this.#source = source;
    this.#sheet = sheet;
    this.performers = new Performers(sheet);
  }

  /** The items of a list, each a step. */
  steps(list: List, prefix: string | undefined, role: string | undefined): DraftWork[] {
    const work: DraftWork[] = [];
    const above = prefix ?? list.data?.prefix;
    for (const [index, item] of list.children.entries()) {
      const before = work.at(-1);
      const way = before?.type === 'step' ? this.#onlyWay(item) : undefined;
      if (before?.type === 'step' && way !== undefined) {
        work[work.length - 1] = { ...before, parts: [...before.parts, way] };
        continue;
      }
      const number =
        list.ordered === true
          ? `${above === undefined ? '' : `${above}.`}${(list.start ?? 1) + index}`
          : undefined;
      work.push(this.work(item, number, role));
    }
    return work;
  }

  /** `3. If something is missing, go to step 1.` is no work of its own: it says where the step before leads. */
  #onlyWay(item: ListItem): (StepPart & { type: 'branch' }) | undefined {
    const [only, another] = item.children;
    if (only?.type !== 'paragraph' || another !== undefined) return undefined;
    const said = this.#source.inline(only);
    const origin = this.#source.originOf(item);
    const way = sentencesOf(said).length === 1 ? this.performers.way(said, origin) : undefined;
    if (way?.type !== 'branch') return undefined;
    this.#sheet.placed('Steps', origin, said, 'a branch of the step before');
    return way;
  }

  work(item: ListItem, number: string | undefined, role: string | undefined): DraftWork {
    const [first] = item.children;
    const origin = this.#source.originOf(item);
    const said = first?.type === 'paragraph' ? this.#source.inline(first) : '';
    const together = /^\*\*(in parallel|side by side)\*\*:?$/i.exec(said) !== null;
    const [, track] =
      /^\*\*track:?\*\*:?\s+(.+?):?$/i.exec(said) ?? /^\*\*track\s+(.+?)\*\*:?$/i.exec(said) ?? [];
    if (together || track !== undefined) {
      const work = item.children.flatMap((child) =>
        child.type === 'list' ? this.steps(child, number, undefined) : [],
      );
      if (work.length > 0 && item.children.every((child) => child === first || child.type === 'list')) {
        this.#sheet.placed('Steps', origin, said);
        return track === undefined
          ? { type: 'parallel', work, origin }
          : { type: 'track', name: track, work, origin };
      }
    }
    return this.step(
      said,
      first?.type === 'paragraph' ? item.children.slice(1) : item.children,
      origin,
      number,
      role,
    );
  }

  /** A step from the line that names it and the blocks below it. */
  step(
    said: string,
    blocks: readonly Nodes[],
    origin: Origin,
    number: string | undefined,
    role: string | undefined,
  ): DraftStep {
    const lead = this.#lead(said.trim() === '' ? this.#firstWords(blocks) : said, role, origin);
    const parts = [...lead.parts, ...this.parts(blocks, lead.role ?? role)];
    return { type: 'step', role: lead.role ?? role, title: lead.title, parts, origin, number };
  }

  /** A step without words of its own, such as one that begins with code, is called by what it has. */
  #firstWords(blocks: readonly Nodes[]): string {
    const [first] = blocks;
    return first?.type === 'code' ? 'Run the command' : 'TODO';
  }

  #lead(
    text: string,
    around: string | undefined,
    origin: Origin,
  ): { role: string | undefined; title: string; parts: StepPart[] } {
    const label = this.performers.before(text) ?? labelIn(text);
    const asRole =
      label !== undefined &&
      label.rest !== '' &&
      (this.performers.isRole(label.label) ||
        (isImperative(label.rest) && !label.isBold && mayBeRole(label.label)));
    const role = asRole ? this.performers.declared(label.label, origin) : undefined;
    const rest = asRole ? label.rest : text;
    const inner = labelIn(rest);
    if (inner !== undefined && !asRole && inner.rest === '') return { role, title: inner.label, parts: [] };
    if (inner !== undefined && inner.rest !== '' && inner.label.length <= 100)
      return { role, title: inner.label, parts: this.#sentences(inner.rest, origin) };
    const [first = '', ...others] = sentencesOf(rest);
    const way = others.length === 0 ? this.performers.way(first, origin) : undefined;
    const { title, parts } = this.#title(first, way);
    const duty = role === undefined && around === undefined ? this.performers.duty(first) : undefined;
    const more = this.#sentences(others.join(' '), origin);
    if (duty === undefined) return { role, title, parts: [...parts, ...more] };
    const said: StepPart = { type: 'prose', text: first };
    return {
      role: this.performers.declared(duty.role, origin),
      title: withoutStop(duty.action),
      parts: [said, ...more],
    };
  }

  /** The title and what its end says of time. */
  #title(sentence: string, way: StepPart | undefined): { title: string; parts: StepPart[] } {
    const parts: StepPart[] = [];
    let title = withoutStop(sentence.replace(/^(\*\*|__)((?:(?!\1).)+)\1$/, '$2'));
    const [whole = '', minutes = ''] = /\s*\((?:takes\s+)?([^()]{1,30})\)$/i.exec(title) ?? [];
    const takes = whole === '' ? undefined : durationIn(minutes);
    if (takes !== undefined && takes === minutes) {
      title = title.slice(0, -whole.length);
      parts.push({ type: 'field', name: 'takes', values: [takes] });
    }
    const [ending = '', box = '', event] =
      /,?\s+within\s+((?:\d+|an?|one|two|three|four|five|six|seven|ten)\s+(?:business\s+|working\s+)?(?:minutes?|hours?|days?|weeks?|months?))((?:\s+(?:of|from|after)\s+[^.,;()]{1,60}))?$/i.exec(
        title,
      ) ?? [];
    const within = ending === '' ? undefined : durationIn(box);
    if (within !== undefined && within === box && (event === undefined || /^\s+of\s/.test(event))) {
      title = title.slice(0, -ending.length);
      parts.push({ type: 'field', name: 'within', values: [`${within}${event ?? ''}`] });
    }
    if (way !== undefined && way.type === 'target') parts.push(way);
    return { title, parts };
  }

  /** Sentences that stand behind a title: those that say where the work goes are branches, the others a paragraph. */
  #sentences(text: string, origin: Origin): StepPart[] {
    const parts: StepPart[] = [];
    let prose = '';
    for (const sentence of sentencesOf(text)) {
      const way = this.performers.way(sentence, origin);
      if (way === undefined) prose += (prose === '' ? '' : ' ') + sentence;
      else {
        if (prose !== '') parts.push({ type: 'prose', text: prose });
        prose = '';
        parts.push(way);
      }
    }
    if (prose !== '') parts.push({ type: 'prose', text: prose });
    return parts;
  }

  /** `if it is late: escalate to Lead`, as an export has it. */
  branchIn(line: string): (StepPart & { type: 'branch' }) | undefined {
    const [, condition, otherwise, action = ''] = /^(?:if (.+?)|(otherwise)): (.+)$/.exec(line) ?? [];
    const target = condition === undefined && otherwise === undefined ? undefined : namedTarget(action);
    return target && { type: 'branch', condition, target, work: [], said: line };
  }

  /** What stands below a step. */
  parts(blocks: readonly Nodes[], role: string | undefined): StepPart[] {
    return blocks.flatMap((block) => this.#part(block, role));
  }

  #part(block: Nodes, role: string | undefined): StepPart[] {
    const source = this.#source;
    switch (block.type) {
      case 'paragraph':
        return this.#paragraph(source.inline(block), source.originOf(block));
      case 'list':
        return block.children.flatMap((item) => this.#detail(item, role));
      case 'code':
        return [
          {
            type: 'fence',
            language: [block.lang, block.meta].filter((each) => each).join(' '),
            text: block.value,
          },
        ];
      case 'blockquote':
        return this.#callout(block);
      case 'html':
        return this.#html(block.value, source.originOf(block));
      case 'thematicBreak':
        return [];
      case 'definition':
        return source.leavesOut(block, this.#sheet) ? [] : [{ type: 'prose', text: source.markdown(block) }];
      default:
        return [{ type: 'fence', language: '', text: markdownOf(block, source) }];
    }
  }

  #html(html: string, origin: Origin): StepPart[] {
    const [, comment] = /^<!--([\s\S]*?)(?:-->)?\s*$/.exec(html.trim()) ?? [];
    if (comment === undefined) return [{ type: 'fence', language: 'html', text: html }];
    this.#sheet.leftOut(comment.trim(), origin, 'a comment, which readers of the source do not see');
    return [];
  }

  /** `Warning: …`, `Note: …` and other fields by their name; else prose and branches. */
  #paragraph(text: string, origin: Origin): StepPart[] {
    return this.#field(text, false, origin) ?? this.#sentences(text, origin);
  }

  /** `Note: …` and, where the name stands in bold, any field of a step. */
  #field(text: string, isBold: boolean, origin: Origin): StepPart[] | undefined {
    const label = labelIn(text);
    if (label === undefined || label.rest === '') return undefined;
    const entry = stepFieldNamed(label.label);
    if (entry === undefined || entry.type !== 'field') return undefined;
    const isCallout = entry.label === 'note' || entry.label === 'warning';
    if (!isCallout && !((isBold || label.isBold) && isStepField(label.label))) return undefined;
    const said = label.label.replace(/[*_]/g, '');
    if (said.toLowerCase() !== entry.label)
      this.#sheet.placed(entry.label, origin, said, `called “${entry.label}” here`);
    return [{ type: 'field', name: entry.label, values: [label.rest] }];
  }

  #callout(quote: Blockquote): StepPart[] {
    const text = quote.children
      .map((child) => this.#flat(child))
      .join(' ')
      .trim();
    const [mark = '', name = ''] = /^\\?\[!(\w+)\\?\]\s*/.exec(text) ?? [];
    const said = text.slice(mark.length);
    if (said === '') return [];
    const origin = this.#source.originOf(quote);
    const own = this.#field(said, false, origin);
    if (mark === '' && own !== undefined) return own;
    const isWarning = /^(?:warning|caution|important|danger|attention)$/i.test(name);
    if (mark !== '')
      this.#sheet.placed(
        isWarning ? 'warning' : 'note',
        origin,
        mark.trim(),
        `called “${isWarning ? 'warning' : 'note'}” here`,
      );
    return [{ type: 'field', name: isWarning ? 'warning' : 'note', values: [said] }];
  }

  /** All of a block on one line. */
  #flat(block: Nodes): string {
    if (block.type === 'paragraph' || block.type === 'heading') return this.#source.inline(block);
    if ('children' in block)
      return (block.children as readonly Nodes[]).map((child) => this.#flat(child)).join('; ');
    return oneLine(this.#source.markdown(block));
  }

  /** A bullet below a step: a field or a branch where it is written as one, else a detail and those below it. */
  #detail(item: ListItem, role: string | undefined): StepPart[] {
    const [first, ...rest] = item.children;
    if (first?.type !== 'paragraph') return this.parts(item.children, role);
    const said = this.#source.inline(first);
    const field =
      this.#listField(said, rest) ??
      (rest.length === 0 ? this.#field(said, false, this.#source.originOf(item)) : undefined);
    if (field !== undefined) return field;
    const branch = this.#branch(said, rest, role, this.#source.originOf(item));
    if (branch !== undefined) return [branch];
    if (/^\*\*(?:in parallel|side by side)\*\*:?$/i.test(said) && rest.length > 0) {
      const work = rest.flatMap((child) =>
        child.type === 'list' ? this.steps(child, undefined, undefined) : [],
      );
      if (work.length > 0) return [{ type: 'parallel', work }];
    }
    const text =
      item.checked === null || item.checked === undefined ? said : said.replace(/^\[[ xX]\]\s*/, '');
    const way = this.performers.way(text, this.#source.originOf(item));
    if (way !== undefined && way.type === 'branch' && rest.length === 0) return [way];
    return [{ type: 'detail', text: text === '' ? 'TODO' : text }, ...this.parts(rest, role)];
  }

  /** `**Quality bar:**` with a list below it. */
  #listField(said: string, rest: readonly Nodes[]): StepPart[] | undefined {
    const [list] = rest;
    const label = labelIn(said);
    if (
      label === undefined ||
      label.rest !== '' ||
      !label.isBold ||
      rest.length !== 1 ||
      list?.type !== 'list'
    )
      return undefined;
    const entry = isStepField(label.label) ? stepFieldNamed(label.label) : undefined;
    const isFlat = list.children.every(
      ({ children }) => children.length === 1 && children[0]?.type === 'paragraph',
    );
    if (entry?.type !== 'field' || !isFlat) return undefined;
    return [{ type: 'field', name: entry.label, values: list.children.map((each) => this.#flat(each)) }];
  }

  /** `**If** it is late: …` or `If it is late, go to step 3`, perhaps with steps below it. */
  #branch(
    said: string,
    rest: readonly Nodes[],
    role: string | undefined,
    origin: Origin,
  ): (StepPart & { type: 'branch' }) | undefined {
    const [, bold, otherwise, text = ''] = /^(?:\*\*(if|(otherwise))\*\*)\s*(.*)$/i.exec(said) ?? [];
    if (bold === undefined) return undefined;
    const [, condition = '', after = ''] =
      otherwise === undefined
        ? (/^(.*?):(?:\s+(.*))?$/.exec(text) ?? [])
        : ['', '', text.replace(/^:\s*/, '')];
    const target = after === '' ? undefined : (this.performers.target(after, origin) ?? namedTarget(after));
    const lists = rest.filter((each) => each.type === 'list');
    const closing = rest.flatMap((each) => (each.type === 'paragraph' ? [this.#source.inline(each)] : []));
    const work = lists.flatMap((list) =>
      this.steps(list, undefined, role).map((each) => withoutRole(each, role)),
    );
    const last = closing.length === 1 ? namedTarget(closing[0] as string) : undefined;
    if (lists.length + closing.length !== rest.length || (closing.length > 0 && last === undefined))
      return undefined;
    if (target === undefined && (after !== '' || work.length === 0)) return undefined;
    return {
      type: 'branch',
      condition: otherwise === undefined ? condition : undefined,
      target: target ?? last,
      work,
      said,
    };
  }
}

/** Steps of a branch belong to who does the step around them, where nothing else is said. */
function withoutRole(work: DraftWork, role: string | undefined): DraftWork {
  return work.type === 'step' && work.role === role ? { ...work, role: undefined } : work;
}

/** `go to Send the pack`, as an export writes it. */
function namedTarget(text: string) {
  const plain = text.replace(/^→\s*/, '').trim();
  const known = targetIn(plain, () => true);
  if (known !== undefined) return known;
  const [, kind, name = ''] = /^(go to|run)\s+(.+)$/i.exec(plain) ?? [];
  return kind === undefined ? undefined : ({ kind: kind.toLowerCase() as 'go to' | 'run', name } as const);
}

function withoutStop(sentence: string): string {
  const text = sentence.replace(/\s*[.:;,]+\s*$/, '').trim();
  return capitalised(text === '' ? sentence.trim() : text);
}
