import { withoutMarkdown } from '../../core/names/name-key.ts';
import type { Entry, SectionEntry } from '../../grammar/index.ts';
import type { Origin } from '../draft/draft.ts';
import type { Sheet } from '../draft/sheet.ts';
import { ExceptionReader } from './exception-reader.ts';
import { takeFieldSection } from './field-section.ts';
import { takeHistory } from './history.ts';
import { dashedIn, labelIn } from './label-in.ts';
import type { Part } from './parts.ts';
import type { RoleReader } from './role-reader.ts';
import { isImperative } from './sentence.ts';
import type { Block, Source } from './source.ts';
import type { StepReader } from './step.ts';
import { type Grid, gridOf } from './table.ts';
import { fieldsBelow, lowered, textOfCells, textsOf } from './texts.ts';

/** Reads the parts that are fields and sections of a document, other than those of steps. Returns what it did not take. */
export class SectionReader {
  readonly #source: Source;
  readonly #sheet: Sheet;
  readonly #roles: RoleReader;
  readonly #exceptions: ExceptionReader;

  constructor(source: Source, sheet: Sheet, steps: StepReader, roles: RoleReader) {
    this.#source = source;
    this.#sheet = sheet;
    this.#roles = roles;
    this.#exceptions = new ExceptionReader(source, sheet, steps);
  }

  /** Whether a part below a section is read with it. */
  belongsTo(part: Part, entry: Entry): boolean {
    return (
      this.#roles.isRead(part) ||
      (entry.label === 'Exceptions' && !isImperative(part.title) && this.#exceptions.part(part))
    );
  }

  section(part: Part, entry: Entry): readonly Block[] {
    if (entry.type === 'field') return takeFieldSection(part, entry, this.#source, this.#sheet);
    if (entry.label === 'Roles') return this.#roles.leftOf(part);
    return part.blocks.filter((block) => !this.#block(block, entry, part));
  }

  #block(block: Block, entry: SectionEntry, part: Part): boolean {
    const origin = this.#source.originOf(block);
    switch (entry.contents) {
      case 'markdown':
        return false;
      case 'definitions':
      case 'metrics':
        return this.#pairs(block, entry.label);
      case 'history':
        return takeHistory(block, this.#source, this.#sheet);
      case 'branches':
        return block.type === 'list' && this.#exceptions.list(block);
      case 'things':
        return this.#things(block, entry);
      default: {
        if (block.type === 'table') return this.#rows(gridOf(block, this.#source), entry.label);
        const texts = textsOf(block, this.#source);
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
                textOfCells(cells),
                origin,
                [],
                `a row of the table: ${grid.heading.join(' | ')}`,
              ),
        ),
    );
  }

  /** `TERM: meaning`, as bullets, paragraphs or a table. */
  #pairs(block: Block, label: string): boolean {
    const pair = (text: string, origin: Origin) => () => {
      const found = labelIn(text) ?? dashedIn(text);
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
    const texts = textsOf(block, this.#source);
    return texts !== undefined && this.#sheet.all(texts.map((text) => pair(text, origin)));
  }

  #things(block: Block, entry: SectionEntry): boolean {
    const origin = this.#source.originOf(block);
    if (block.type === 'table') return false;
    const texts = textsOf(block, this.#source);
    if (texts === undefined) return false;
    if (block.type === 'list')
      return this.#sheet.all(
        block.children.map((item, index) => () => {
          const own = fieldsBelow(item, entry.holds, this.#source);
          if (own === undefined) return this.#thing(texts[index] ?? '', entry, this.#source.originOf(item));
          return this.#sheet.item(entry.label, own.text, this.#source.originOf(item), own.fields);
        }),
      );
    const names = (texts[0] ?? '').replace(/\.$/, '').split(/,\s+/);
    const areNames =
      entry.inline === true && names.every((name) => /^[^.;:!?]+$/.test(name) && name.split(' ').length <= 5);
    return (
      areNames && this.#sheet.all(names.map((name) => () => this.#sheet.item(entry.label, name, origin)))
    );
  }

  #thing(text: string, entry: SectionEntry, origin: Origin): boolean {
    const found = labelIn(text) ?? dashedIn(text);
    const [, linked, url] = /^\[([^\]]+)\]\(([^()\s]+)\)$/.exec(text) ?? [];
    if (linked !== undefined && url !== undefined && entry.label === 'Systems')
      return this.#sheet.item(entry.label, linked, origin, [`link: ${url}`]);
    if (found === undefined || found.rest === '')
      return text.length <= 140 && this.#sheet.item(entry.label, text.replace(/\.$/, ''), origin);
    const field = fieldOf(entry, found.rest);
    return this.#sheet.item(entry.label, withoutMarkdown(found.label), origin, [field]);
  }
}

function saysDuty(text: string): boolean {
  return /\b(?:shall|must|should)\b/i.test(text);
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
