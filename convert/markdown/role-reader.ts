import type { ListItem, Paragraph } from 'mdast';
import { withoutMarkdown } from '../../core/names/name-key.ts';
import type { Origin } from '../draft/draft.ts';
import type { Sheet } from '../draft/sheet.ts';
import { oneLine } from '../draft/written-text.ts';
import { dashedIn, labelIn } from './label-in.ts';
import type { Part } from './parts.ts';
import { mayBeRole, roleText } from './role.ts';
import { sentencesOf } from './sentence.ts';
import { shortFormIn } from './short-form.ts';
import type { Block, Source } from './source.ts';
import type { StepReader } from './step.ts';
import { type Grid, gridOf } from './table.ts';
import { fieldsBelow, textOf, textOfCells, textsOf } from './texts.ts';

/** Reads the roles of sections, tables and headings that are about them. */
export class RoleReader {
  readonly #source: Source;
  readonly #sheet: Sheet;
  readonly #steps: StepReader;
  /** Parts that are read already. */
  readonly #read = new Set<Part>();
  /** What the sections of roles have that is none. */
  readonly #left = new Map<Part, readonly Block[]>();

  constructor(source: Source, sheet: Sheet, steps: StepReader) {
    this.#source = source;
    this.#sheet = sheet;
    this.#steps = steps;
  }

  /** Whether a part was read as a role. */
  isRead(part: Part): boolean {
    return this.#read.has(part);
  }

  /** Whether a part was read as a section of roles. */
  isSection(part: Part): boolean {
    return this.#left.has(part);
  }

  /** What a section of roles has that is none. */
  leftOf(part: Part): readonly Block[] {
    return this.#left.get(part) ?? part.blocks;
  }

  /** The roles of a section: bullets, rows, and headings with what stands below them. */
  roles(part: Part): void {
    this.#left.set(
      part,
      part.blocks.filter((block) => !this.#rolesOfBlock(block)),
    );
    for (const each of part.parts) {
      const texts = each.blocks.map((block) => textsOf(block, this.#source));
      const isRole =
        !each.isNumberedStep &&
        this.#steps.performers.isRole(each.title) &&
        texts.every((text) => text !== undefined) &&
        each.parts.length === 0;
      if (isRole && this.#takeRole(each.title, texts.flat().join('; '), each.origin)) this.#read.add(each);
    }
  }

  /** `Owner responsibilities` with a list of them is a role and what is said of it. */
  rolePart(part: Part, role: string): boolean {
    const texts = part.blocks.map((block) => textsOf(block, this.#source));
    if (part.parts.length > 0 || !texts.every((each) => each !== undefined)) return false;
    if (!this.#takeRole(role, texts.flat().join('; '), part.origin)) return false;
    this.#sheet.placed('Roles', part.origin, part.said, 'the heading');
    return true;
  }

  rolesOfGrid(grid: Grid): void {
    for (const { cells, origin } of grid.rows) {
      const [name = '', ...rest] = cells;
      if (cells.every((cell) => cell === '')) continue;
      if (!this.#takeRole(name, textOfCells(rest), origin))
        this.#sheet.note(textOfCells(cells), origin, 'Roles');
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
    const own = fieldsBelow(item, 'role', this.#source);
    if (own !== undefined)
      return this.#sheet.role(roleText(own.text), this.#source.originOf(item), own.fields);
    const text = textOf(item, this.#source);
    if (text === undefined) return false;
    const found = labelIn(text) ?? dashedIn(text);
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
  #rolesOfProse(block: Paragraph): boolean {
    const lines = this.#source.markdown(block).split('\n').map(oneLine);
    const origin = this.#source.originOf(block);
    const labels = lines.map((line) => labelIn(line));
    if (labels.every((label) => label !== undefined && label.rest !== '' && this.#isRole(label.label))) {
      for (const [index, label] of labels.entries())
        if (label !== undefined && !this.#takeRole(label.label, label.rest, origin))
          this.#sheet.note(lines[index] ?? '', origin, 'Roles');
      return true;
    }
    const names = this.#source.inline(block).replace(/\.$/, '').split(/,\s+/);
    const areNames = names.every((name) => /^\p{Lu}[^.;:!?]*$/u.test(name) && name.split(' ').length <= 5);
    if (areNames && names.length > 1)
      return names.every((name) => this.#takeRole(name, '', this.#source.originOf(block)));
    for (const sentence of sentencesOf(this.#source.inline(block))) {
      const [, name = ''] =
        /^(?:the\s+)?(\p{Lu}[\w-]*(?:\s\p{Lu}[\w-]*){0,3})\s+\p{Ll}/u.exec(sentence) ?? [];
      if (this.#steps.performers.isRole(name)) this.#sheet.role(roleText(name), this.#source.originOf(block));
    }
    return false;
  }

  /** What may be a role elsewhere is one here. */
  #isRole(name: string): boolean {
    return this.#steps.performers.isRole(name) || mayBeRole(name);
  }

  #takeRole(said: string, note: string, origin: Origin): boolean {
    const name = roleText(said);
    if (name === '' || /[:,]/.test(name) || name.length > 80) return false;
    const both = shortFormIn(name);
    if (both !== undefined) this.#sheet.shortForm(both.short, both.role);
    const [, who = name, bracketed] = /^(.*?)\s*\(([^()]*)\)$/.exec(name) ?? [];
    const about = [bracketed ?? '', note].filter((each) => each !== '').join('; ');
    if (about === '' && this.#sheet.roleNamed(who) !== undefined)
      this.#sheet.placed('Roles', origin, name, 'it is named before');
    return this.#sheet.role(who, origin, about === '' ? [] : [`note: ${about}`]);
  }
}

/** `Role | Responsibilities` */
export function isRolesTable([first = '', second = '', ...others]: readonly string[]): boolean {
  return (
    /^(?:roles?|function)$/i.test(withoutMarkdown(first)) &&
    /responsib|dut(?:y|ies)|accountab/i.test(second) &&
    others.length < 2
  );
}
