import type { List, ListItem } from 'mdast';
import type { DraftTarget, Origin, StepPart } from '../draft/draft.ts';
import type { Sheet } from '../draft/sheet.ts';
import type { Part } from './parts.ts';
import type { Source } from './source.ts';
import type { StepReader } from './step.ts';
import { lowered } from './texts.ts';

/** Reads what is done where something goes wrong. */
export class ExceptionReader {
  readonly #source: Source;
  readonly #sheet: Sheet;
  readonly #steps: StepReader;

  constructor(source: Source, sheet: Sheet, steps: StepReader) {
    this.#source = source;
    this.#sheet = sheet;
    this.#steps = steps;
  }

  /** `If the email bounces, ask for another address` */
  list(list: List): boolean {
    const branches = list.children.map((item) => this.#exceptionOf(item));
    if (!branches.every((branch) => branch !== undefined)) return false;
    for (const [index, branch] of branches.entries()) {
      const origin = this.#source.originOf(list.children[index] as ListItem);
      this.#sheet.exceptions.push({ branch, origin });
      this.#sheet.placed('Exceptions', origin, branch.said);
    }
    return true;
  }

  #exceptionOf(item: ListItem): (StepPart & { type: 'branch' }) | undefined {
    const [first, ...rest] = item.children;
    if (first?.type !== 'paragraph') return undefined;
    const said = this.#source.inline(first);
    const plain = said.replace(/^\*\*(if|when)\*\*\s+/i, '$1 ');
    const origin = this.#source.originOf(item);
    const lists = rest.filter((each) => each.type === 'list');
    const closing = rest.flatMap((each) =>
      each.type === 'paragraph' ? [targetOf(this.#source.inline(each), this.#steps, origin)] : [],
    );
    if (
      lists.length + closing.length !== rest.length ||
      closing.length > 1 ||
      closing.some((each) => each === undefined)
    )
      return undefined;
    const below = lists.flatMap((list) => this.#steps.steps(list, undefined, undefined));
    const way = rest.length === 0 ? this.#steps.performers.way(plain, origin) : undefined;
    if (way?.type === 'branch') return way;
    const [, condition = '', action = ''] =
      /^(?:if|when|in case(?: of)?|where)\s+(.+?)(?::|,(?=\s)|\s*(?:→|->|=>|–|—))\s*(.*)$/is.exec(plain) ??
      [];
    if (condition === '') return undefined;
    const target = targetOf(action, this.#steps, origin);
    const own =
      action === '' || target !== undefined
        ? []
        : [this.#steps.step(action, [], origin, undefined, undefined)];
    const work = [...own, ...below];
    if (work.length === 0 && target === undefined) return undefined;
    return { type: 'branch', condition: lowered(condition), target: target ?? closing[0], work, said };
  }

  /** `The banner is not showing` as a heading, with what is done then below it. */
  part(part: Part): boolean {
    const lists = part.blocks.filter((block) => block.type === 'list');
    if (part.parts.length > 0 || lists.length !== 1 || lists[0]?.ordered !== true) return false;
    const work = this.#steps.steps(lists[0], undefined, undefined);
    const condition = lowered(part.title.replace(/^(?:if|when)\s+/i, ''));
    this.#sheet.exceptions.push({
      branch: { type: 'branch', condition, target: undefined, work, said: part.said },
      origin: part.origin,
    });
    this.#sheet.placed('Exceptions', part.origin, part.said);
    for (const block of part.blocks) {
      if (block !== lists[0])
        this.#sheet.note(this.#source.markdown(block), this.#source.originOf(block), part.said);
    }
    return true;
  }
}

function targetOf(text: string, steps: StepReader, origin: Origin): DraftTarget | undefined {
  const plain = text.replace(/^(?:→\s*|\*\*Then\*\*:\s*)/i, '');
  const known = steps.performers.target(plain, origin);
  if (known !== undefined) return known;
  const [, kind, name = ''] = /^(go to|run|escalate to)\s+(.+)$/.exec(plain) ?? [];
  return kind === undefined ? undefined : { kind: kind as 'go to' | 'run' | 'escalate to', name };
}
