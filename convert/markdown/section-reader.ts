import type { List, ListItem, Nodes } from 'mdast';
import { readDay } from '../../core/dates/day.ts';
import { datesMeantBy } from '../../core/dates/other-forms.ts';
import { withoutMarkdown } from '../../core/names/name-key.ts';
import type { Entry, FieldEntry, SectionEntry } from '../../grammar/index.ts';
import type { Origin, StepPart } from '../draft/draft.ts';
import { fieldValue } from '../draft/field-value.ts';
import type { Sheet } from '../draft/sheet.ts';
import { oneLine } from '../draft/written-text.ts';
import type { Part } from './parts.ts';
import { roleText } from './role.ts';
import { isImperative, sentencesOf, targetIn, wayIn } from './sentence.ts';
import type { Block, Source } from './source.ts';
import { labelIn, type StepReader } from './step.ts';
import { type Grid, gridOf } from './table.ts';

/** Reads the parts that are fields and sections of a document, other than those of steps. Returns what it did not take. */
export class SectionReader {
  readonly #source: Source;
  readonly #sheet: Sheet;
  readonly #steps: StepReader;
  /** Parts that are read already. */
  readonly #read = new Set<Part>();

  constructor(source: Source, sheet: Sheet, steps: StepReader) {
    this.#source = source;
    this.#sheet = sheet;
    this.#steps = steps;
  }

  /** Whether a part below a section is read with it. */
  belongsTo(part: Part, entry: Entry): boolean {
    return (
      this.#read.has(part) ||
      (entry.label === 'Exceptions' && !isImperative(part.title) && this.#exception(part))
    );
  }

  section(part: Part, entry: Entry): readonly Block[] {
    if (entry.type === 'field') return this.#field(part, entry);
    if (entry.label === 'Roles') return this.#left.get(part) ?? [];
    return part.blocks.filter((block) => !this.#block(block, entry, part));
  }

  // ---- Fields ----

  #field(part: Part, entry: FieldEntry): readonly Block[] {
    const { blocks } = part;
    const [first, second] = blocks;
    if (entry.value === 'texts') {
      const events =
        first?.type === 'paragraph' && /:$/.test(this.#source.inline(first)) ? second : undefined;
      const listed = events?.type === 'list' ? this.#textsOf(events) : undefined;
      if (events !== undefined && listed !== undefined)
        return this.#sheet.field(entry.label, listed, this.#source.originOf(events))
          ? blocks.filter((block) => block !== events)
          : blocks;
      const texts = blocks.flatMap((block) => this.#textsOf(block) ?? []);
      const isAll = blocks.every((block) => this.#textsOf(block) !== undefined);
      return isAll && this.#sheet.field(entry.label, texts, this.#over(blocks)) ? [] : blocks;
    }
    if (first?.type === 'list' && entry.value === 'text') {
      const texts = this.#textsOf(first);
      return texts !== undefined &&
        this.#sheet.field(entry.label, [texts.join('; ')], this.#source.originOf(first))
        ? blocks.slice(1)
        : blocks;
    }
    if (first?.type !== 'paragraph') return blocks;
    const said = this.#source.inline(first);
    const list = second?.type === 'list' && /:$/.test(said) ? this.#textsOf(second) : undefined;
    const whole = list === undefined ? said : `${said} ${list.join('; ')}`;
    const value = fieldValue(entry, whole);
    if (value === undefined || whole.length > mostInField) return blocks;
    const note = value.instead === undefined ? undefined : `“${value.instead}”, written “${value.text}”`;
    const taken = list === undefined ? 1 : 2;
    if (!this.#sheet.field(entry.label, [value.text], this.#over(blocks.slice(0, taken)), note))
      return blocks;
    return blocks.slice(taken);
  }

  /** The texts of a paragraph, or of a list without anything below its items but more of them. */
  #textsOf(block: Nodes): readonly string[] | undefined {
    if (block.type === 'paragraph') return [this.#source.inline(block)];
    if (block.type !== 'list') return undefined;
    const texts = block.children.map((item) => this.#textOf(item));
    return texts.every((text) => text !== undefined) ? texts : undefined;
  }

  /** `Guidance: section 1; section 2` for an item with a list below it. */
  #textOf(item: ListItem): string | undefined {
    const [first, ...rest] = item.children;
    if (first?.type !== 'paragraph') return undefined;
    const below = rest.map((each) => this.#textsOf(each));
    if (!below.every((texts) => texts !== undefined)) return undefined;
    const text = this.#source.inline(first);
    const more = below.flat();
    return more.length === 0 ? text : `${text.replace(/:$/, '')}: ${more.join('; ')}`;
  }

  // ---- Sections ----

  #block(block: Block, entry: SectionEntry, part: Part): boolean {
    const origin = this.#source.originOf(block);
    switch (entry.contents) {
      case 'markdown':
        return false;
      case 'definitions':
        return this.#pairs(block, entry.label, /\s+[–—-]\s+/);
      case 'metrics':
        return this.#pairs(block, entry.label, /\s+[–—-]\s+/);
      case 'history':
        return this.#history(block);
      case 'branches':
        return block.type === 'list' && this.#exceptions(block);
      case 'things':
        return this.#things(block, entry);
      default: {
        if (block.type === 'table') return this.#rows(gridOf(block, this.#source), entry.label);
        const texts = this.#textsOf(block);
        if (texts === undefined) return false;
        if (block.type === 'paragraph' && part.blocks.some(({ type }) => type === 'list')) return false;
        // What must be done is no list of documents.
        if (entry.label === 'References' && texts.filter(saysDuty).length * 2 > texts.length) return false;
        return this.#sheet.all(texts.map((text) => () => this.#sheet.item(entry.label, text, origin)));
      }
    }
  }

  #rows(grid: Grid, label: string): boolean {
    return this.#sheet.all(
      grid.rows
        .filter(({ cells }) => cells.some((cell) => cell !== ''))
        .map(
          ({ cells, origin }) =>
            () =>
              this.#sheet.item(
                label,
                joined(cells),
                origin,
                [],
                `a row of the table: ${grid.heading.join(' | ')}`,
              ),
        ),
    );
  }

  /** `TERM: meaning`, as bullets, paragraphs or a table. */
  #pairs(block: Block, label: string, dash: RegExp): boolean {
    const pair = (text: string, origin: Origin) => () => {
      const found = labelIn(text) ?? dashed(text, dash);
      return (
        found !== undefined &&
        found.rest !== '' &&
        this.#sheet.item(label, `${withoutMarkdown(found.label)}: ${found.rest}`, origin)
      );
    };
    if (block.type === 'table') {
      const grid = gridOf(block, this.#source);
      return this.#sheet.all(
        grid.rows.map(({ cells: [name = '', ...rest], origin }) => () => {
          const values = rest
            .map((cell, index) => valueOfColumn(label, grid.heading[index + 1] ?? '', cell, index))
            .filter((cell) => cell.trim() !== '');
          return (
            name !== '' &&
            this.#sheet.item(
              label,
              `${withoutMarkdown(name)}: ${values.join(', ')}`,
              origin,
              [],
              `a row of the table: ${grid.heading.join(' | ')}`,
            )
          );
        }),
      );
    }
    const origin = this.#source.originOf(block);
    const texts = this.#textsOf(block);
    return texts !== undefined && this.#sheet.all(texts.map((text) => pair(text, origin)));
  }

  #things(block: Block, entry: SectionEntry): boolean {
    const origin = this.#source.originOf(block);
    if (block.type === 'table') return false;
    const texts = this.#textsOf(block);
    if (texts === undefined || block.type !== 'list') return false;
    return this.#sheet.all(texts.map((text) => () => this.#thing(text, entry, origin)));
  }

  #thing(text: string, entry: SectionEntry, origin: Origin): boolean {
    const found = labelIn(text) ?? dashed(text, /\s+[–—-]\s+/);
    const [, linked, url] = /^\[([^\]]+)\]\(([^()\s]+)\)$/.exec(text) ?? [];
    if (linked !== undefined && url !== undefined && entry.label === 'Systems')
      return this.#sheet.item(entry.label, linked, origin, [`link: ${url}`]);
    if (found === undefined || found.rest === '')
      return text.length <= 140 && this.#sheet.item(entry.label, text.replace(/\.$/, ''), origin);
    const field = fieldOf(entry, found.rest);
    return this.#sheet.item(entry.label, withoutMarkdown(found.label), origin, [field]);
  }

  // ---- Roles ----

  /** What the sections of roles have that is none. */
  readonly #left = new Map<Part, readonly Block[]>();

  /** The roles of a section: bullets, rows, and headings with what stands below them. */
  roles(part: Part): void {
    this.#left.set(
      part,
      part.blocks.filter((block) => !this.#rolesOfBlock(block)),
    );
    for (const each of part.parts) {
      const texts = each.blocks.map((block) => this.#textsOf(block));
      const isRole =
        !each.isNumberedStep &&
        this.#steps.isRole(each.title) &&
        texts.every((text) => text !== undefined) &&
        each.parts.length === 0;
      if (isRole && this.#takeRole(each.title, texts.flat().join('; '), each.origin)) this.#read.add(each);
    }
  }

  /** `Owner responsibilities` with a list of them is a role and what is said of it. */
  rolePart(part: Part, role: string): boolean {
    const texts = part.blocks.map((block) => this.#textsOf(block));
    if (part.parts.length > 0 || !texts.every((each) => each !== undefined)) return false;
    if (!this.#takeRole(role, texts.flat().join('; '), part.origin)) return false;
    this.#sheet.placed('Roles', part.origin, part.said, 'the heading');
    return true;
  }

  rolesOfGrid(grid: Grid): void {
    for (const { cells, origin } of grid.rows) {
      const [name = '', ...rest] = cells;
      if (cells.every((cell) => cell === '')) continue;
      if (!this.#takeRole(name, joined(rest), origin)) this.#sheet.note(joined(cells), origin, 'Roles');
    }
    this.#sheet.placed(
      'Roles',
      grid.origin,
      grid.heading.join(' | '),
      `a table of ${grid.heading.join(', ')}`,
    );
  }

  #rolesOfBlock(block: Block): boolean {
    if (block.type === 'table') {
      const grid = gridOf(block, this.#source);
      if (grid.rows.length === 0 || grid.heading.length > 3) return false;
      this.rolesOfGrid(grid);
      return true;
    }
    if (block.type === 'paragraph') return this.#rolesOfProse(block);
    if (block.type !== 'list') return false;
    const left = block.children.filter((item) => !this.#roleOfItem(item));
    if (left.length === block.children.length) return false;
    for (const item of left)
      this.#sheet.note(this.#source.markdown(item), this.#source.originOf(item), 'Roles');
    return true;
  }

  #roleOfItem(item: ListItem): boolean {
    const text = this.#textOf(item);
    if (text === undefined) return false;
    const found = labelIn(text) ?? dashed(text, /\s+[–—-]\s+/);
    const origin = this.#source.originOf(item);
    if (found !== undefined && found.rest !== '')
      return /^\W*\p{Lu}/u.test(found.label) && this.#takeRole(found.label, found.rest, origin);
    const plain = roleText(text.replace(/[.:]$/, ''));
    return (
      plain.split(/\s+/).length <= 5 &&
      /^\p{Lu}/u.test(plain) &&
      !/[.,;]/.test(plain) &&
      this.#takeRole(plain, '', origin)
    );
  }

  /** `Cooks are responsible.`: the roles are known; the sentences stay. */
  #rolesOfProse(block: Nodes): boolean {
    for (const sentence of sentencesOf(this.#source.inline(block))) {
      const [, name = ''] =
        /^(?:the\s+)?(\p{Lu}[\w-]*(?:\s\p{Lu}[\w-]*){0,3})\s+\p{Ll}/u.exec(sentence) ?? [];
      if (this.#steps.isRole(name)) this.#sheet.role(roleText(name), this.#source.originOf(block));
    }
    return false;
  }

  #takeRole(said: string, note: string, origin: Origin): boolean {
    const name = roleText(said);
    if (name === '' || /[:,]/.test(name) || name.length > 80) return false;
    const [, who = name, bracketed] = /^(.*?)\s*\(([^()]*)\)$/.exec(name) ?? [];
    const about = [bracketed ?? '', note].filter((each) => each !== '').join('; ');
    return this.#sheet.role(who, origin, about === '' ? [] : [`note: ${about}`]);
  }

  // ---- History ----

  #history(block: Block): boolean {
    if (block.type === 'table') return this.historyOfGrid(gridOf(block, this.#source));
    const texts = this.#textsOf(block);
    const origin = this.#source.originOf(block);
    if (texts === undefined || block.type !== 'list') return false;
    return this.#sheet.all(
      texts.map((text) => () => {
        const [, version = '', rest = ''] =
          /^\**v?(?:ersion\s+)?(\d+(?:\.\d+)*)\**\s*(?:[:,]|\s[–—-])\s*(.+)$/i.exec(text) ?? [];
        const [, date, person, what] = /^(\d{4}-\d{2}-\d{2}),\s*([^:,]+):\s*(.+)$/.exec(rest) ?? [];
        const line =
          date === undefined ? `${version}, TODO, TODO: ${rest}` : `${version}, ${date}, ${person}: ${what}`;
        return rest !== '' && this.#sheet.item('History', line, origin);
      }),
    );
  }

  /** A table with a version, a date, a person and what was changed, in whatever order. */
  historyOfGrid({ heading, rows, origin: whole }: Grid): boolean {
    const at = (names: RegExp) => heading.findIndex((label) => names.test(withoutMarkdown(label).trim()));
    const columns = [
      at(/^(?:version|rev(?:ision)?|ver)\b/i),
      at(/date|when/i),
      at(/author|person|by\b|who|name/i),
      at(/change|description|what|summary|comment/i),
    ];
    const [version = -1, date = -1, person = -1, what = -1] = columns;
    if (what < 0 || (version < 0 && date < 0) || heading.length > 5) return false;
    const isTaken = this.#sheet.all(
      rows
        .filter(({ cells }) => cells.some((cell) => cell !== ''))
        .map(({ cells, origin }) => () => {
          const said = cells[date] ?? '';
          const days = readDay(said) === undefined ? datesMeantBy(said) : [said];
          const day = said === '' ? 'TODO' : days.length === 1 ? days[0] : undefined;
          const others = cells.filter((_, index) => !columns.includes(index));
          if (day === undefined || others.some((cell) => cell !== '') || (cells[what] ?? '') === '')
            return false;
          const line = `${cells[version] || 'TODO'}, ${day}, ${cells[person] || 'TODO'}: ${cells[what]}`;
          return this.#sheet.item(
            'History',
            line,
            origin,
            [],
            `a row of the table: ${heading.join(' | ')}; the day is written “${said}” there`,
          );
        }),
    );
    if (isTaken)
      this.#sheet.placed('History', whole, heading.join(' | '), `the table of ${heading.join(', ')}`);
    return isTaken;
  }

  // ---- Exceptions ----

  /** `If the email bounces, ask for another address` */
  #exceptions(list: List): boolean {
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
    const lists = rest.filter((each) => each.type === 'list');
    const closing = rest.flatMap((each) =>
      each.type === 'paragraph' ? [targetOf(this.#source.inline(each), this.#steps)] : [],
    );
    if (
      lists.length + closing.length !== rest.length ||
      closing.length > 1 ||
      closing.some((each) => each === undefined)
    )
      return undefined;
    const below = lists.flatMap((list) => this.#steps.steps(list, undefined, undefined));
    const way = rest.length === 0 ? wayIn(plain, this.#steps.isRole) : undefined;
    if (way?.type === 'branch') return way;
    const [, condition = '', action = ''] =
      /^(?:if|when|in case(?: of)?|where)\s+(.+?)(?::|,(?=\s)|\s*(?:→|->|=>|–|—))\s*(.*)$/is.exec(plain) ??
      [];
    if (condition === '') return undefined;
    const target = targetOf(action, this.#steps);
    const own =
      action === '' || target !== undefined
        ? []
        : [this.#steps.step(action, [], this.#source.originOf(item), undefined, undefined)];
    const work = [...own, ...below];
    if (work.length === 0 && target === undefined) return undefined;
    return { type: 'branch', condition: lowered(condition), target: target ?? closing[0], work, said };
  }

  /** `The banner is not showing` as a heading, with what is done then below it. */
  #exception(part: Part): boolean {
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

  #over(blocks: readonly Nodes[]): Origin {
    const [first, last] = [blocks[0], blocks.at(-1)];
    if (first === undefined || last === undefined) return { first: 1, last: 1 };
    return { first: this.#source.originOf(first).first, last: this.#source.originOf(last).last };
  }
}

/** Letters of a field that goes on over lines; what is longer is a text of its own. */
const mostInField = 1_500;

function saysDuty(text: string): boolean {
  return /\b(?:shall|must|should)\b/i.test(text);
}

function targetOf(text: string, steps: StepReader) {
  const known = targetIn(text, steps.isRole);
  if (known !== undefined) return known;
  const [, kind, name = ''] = /^(go to|run|escalate to)\s+(.+)$/.exec(text.replace(/^→\s*/, '')) ?? [];
  return kind === undefined ? undefined : ({ kind: kind as 'go to' | 'run' | 'escalate to', name } as const);
}

function dashed(text: string, dash: RegExp): { readonly label: string; readonly rest: string } | undefined {
  const match = dash.exec(text);
  if (match === null || match.index > 60) return undefined;
  return { label: text.slice(0, match.index), rest: text.slice(match.index + match[0].length) };
}

function fieldOf({ label }: SectionEntry, rest: string): string {
  const url = /^<?(https?:\/\/[^\s<>]+)>?$/.exec(rest)?.[1];
  if (label === 'Systems' && url !== undefined) return `link: ${url}`;
  const [, where] = /^(?:kept )?in\s+(.+?)\.?$/i.exec(rest) ?? [];
  return label === 'Records' && where !== undefined ? `in: ${where}` : `note: ${rest}`;
}

/** What a metric is measured by, and how often, in the words of the language; a first column needs no name. */
function valueOfColumn(section: string, heading: string, cell: string, index: number): string {
  if (section === 'Metrics' && cell !== '') {
    if (/^target\b/i.test(heading)) return `target ${cell}`;
    if (/^(?:measure|frequency)/i.test(heading)) return `measured ${lowered(cell)}`;
  }
  return index === 0 || cell === '' ? cell : `${heading} ${cell}`;
}

function joined(cells: readonly string[]): string {
  return oneLine(cells.filter((cell) => cell !== '').join('; '));
}

function lowered(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
