import type { Nodes } from 'mdast';
import type { Entry } from '../../grammar/index.ts';
import type { DraftStep, DraftWork } from '../draft/draft.ts';
import type { Sheet } from '../draft/sheet.ts';
import { noteBlock } from './block-note.ts';
import { type Around, stepsOfBlock } from './block-steps.ts';
import { takeBlock } from './field-blocks.ts';
import { documentEntryNamed } from './label.ts';
import { dutySteps } from './loose-steps.ts';
import { type Part, withoutTitleMarks } from './parts.ts';
import { roleOfHeading } from './role.ts';
import { isRolesTable, RoleReader } from './role-reader.ts';
import { hasWordsOf } from './same-words.ts';
import { SectionReader } from './section-reader.ts';
import { sentencesOf } from './sentence.ts';
import { shortFormsIn } from './short-form.ts';
import type { Block, Source } from './source.ts';
import { StepReader } from './step.ts';
import { isStepHeading } from './step-heading.ts';
import { gridOf } from './table.ts';
import { takeTitle } from './title-reader.ts';

/** Reads the parts of a text: what each heading names says where what is below it goes. */
export class PartReader {
  readonly #source: Source;
  readonly #sheet: Sheet;
  readonly #steps: StepReader;
  readonly #roles: RoleReader;
  readonly #sections: SectionReader;
  /** Blocks that are text, as the source has them. */
  readonly #kept = new Set<Block>();
  /** The heading of the part that was read before; one that says the same adds nothing. */
  #before = '';
  /** Its heading is the title. */
  #titled: Part | undefined;

  constructor(source: Source, sheet: Sheet) {
    this.#source = source;
    this.#sheet = sheet;
    this.#steps = new StepReader(source, sheet);
    this.#roles = new RoleReader(source, sheet, this.#steps);
    this.#sections = new SectionReader(source, sheet, this.#steps, this.#roles);
  }

  read(root: Part): void {
    const top = takeTitle(root, this.#sheet);
    this.#titled = top;
    for (const { short, role } of shortFormsIn(this.#source.text)) this.#sheet.shortForm(short, role);
    this.#findRoles(root);
    const context = { isAmongSteps: false, role: undefined, isPreamble: true };
    const loose: { part: Part; heading: string }[] = [];
    this.#blocks(root, context, loose);
    if (top !== root) this.#blocks(top, context, loose);
    const parts = top === root ? root.parts : [...top.parts, ...root.parts.filter((part) => part !== top)];
    for (const part of parts) this.#part(part, { ...context, isPreamble: false }, parts, loose);
    this.#readLoose(loose);
    this.#sayMarks(root);
  }

  /** `Step 1:` and `a)` before the items of lists that were typed, where these are lists now and no text. */
  #sayMarks({ blocks, parts, attributes, origin }: Part): void {
    this.#sheet.leftOut(attributes, origin, 'an attribute of the heading');
    for (const block of blocks) {
      const marks = block.type === 'list' && !this.#kept.has(block) ? (block.data?.marks ?? '') : '';
      this.#sheet.leftOut(marks, this.#source.originOf(block), 'typed before the items of a list');
    }
    for (const part of parts) this.#sayMarks(part);
  }

  /**
   * The roles that sections and columns name, before anything else is read: lines of steps may begin with them. Bold words
   * within a part are no section of the document, but of that part.
   */
  #findRoles(part: Part, above: Part = part): void {
    const entry = part.title === '' ? undefined : documentEntryNamed(part.title);
    const isOfDocument = part.depth < 7 || above.depth === 0 || above === this.#titled;
    if (entry?.label === 'Roles' && isOfDocument) this.#roles.roles(part);
    for (const block of part.blocks) {
      if (block.type !== 'table') continue;
      const grid = gridOf(block, this.#source);
      if (isRolesTable(grid.heading) && entry?.label !== 'Roles') this.#roles.rolesOfGrid(grid);
    }
    const hasDuties = part.parts.some(({ title }) => documentEntryNamed(title)?.label === 'Roles');
    if (hasDuties && this.#steps.performers.isRole(part.title))
      this.#steps.performers.declared(part.title, part.origin);
    for (const each of part.parts) this.#findRoles(each, part);
  }

  #part(
    part: Part,
    context: Around,
    siblings: readonly Part[],
    loose: { part: Part; heading: string }[],
  ): void {
    if (this.#before === part.said)
      this.#sheet.leftOut(part.said, part.origin, 'the heading before it says the same');
    this.#before = part.said;
    const entry = this.#entryOf(part);
    const performer =
      roleOfHeading(part.title) ??
      (this.#steps.performers.isRole(part.title) && context.isAmongSteps ? part.title : undefined);
    if (performer !== undefined && hasItems(part) && entry === undefined) {
      if (/\b(?:responsibilities|duties)$/i.test(part.title) && this.#roles.rolePart(part, performer)) return;
      const role = this.#steps.performers.declared(performer, part.origin);
      this.#group(part, { ...context, role, isAmongSteps: true }, loose);
      return;
    }
    if (isStepHeading(part, entry, context.isAmongSteps, siblings)) {
      this.#headingStep(part, context, loose);
      return;
    }
    if (entry?.type === 'section' && entry.contents === 'steps') {
      this.#headingOf(part, entry);
      if (entry.label === 'Quality check') this.#checks(part, context, loose);
      else this.#group(part, { ...context, isAmongSteps: true }, loose);
      return;
    }
    if (entry !== undefined && !isInformation(part.title)) {
      const left = this.#sections.section(part, entry);
      for (const block of left)
        if (!takeBlock(block, false, this.#source, this.#sheet)) this.#note(block, part.said);
      this.#headingOf(part, entry);
      for (const each of part.parts) {
        if (this.#sections.belongsTo(each, entry)) continue;
        this.#part(each, { ...context, isPreamble: false }, part.parts, loose);
      }
      return;
    }
    this.#group(part, { ...context, isPreamble: isInformation(part.title) }, loose);
  }

  /** “When to use this” and “Responsibilities” in bold within a part are about that part alone. */
  #entryOf(part: Part): Entry | undefined {
    const named = documentEntryNamed(part.title);
    const isOfPart = named?.label === 'Trigger' || (named?.label === 'Roles' && !this.#roles.isSection(part));
    return part.depth > 6 && isOfPart ? undefined : named;
  }

  /** A heading that the document has by another name is in the report. */
  #headingOf(part: Part, { label }: Entry): void {
    const said = withoutTitleMarks(part.said);
    const note = said === label ? 'the heading' : `the heading, called “${label}” here`;
    this.#sheet.placed(label, part.origin, said, note);
  }

  /** A heading that is a step; those below it that are steps follow it. */
  #headingStep(part: Part, context: Around, loose: { part: Part; heading: string }[]): void {
    const below = new Set(
      part.parts.filter((each) => isStepHeading(each, documentEntryNamed(each.title), false, part.parts)),
    );
    const within = part.parts.filter((each) => !below.has(each));
    const blocks: Nodes[] = [...part.blocks, ...within.flatMap((each) => this.#flattened(each))];
    const role = context.role ?? this.#roleOfSentences(blocks);
    const step = this.#steps.step(part.title, blocks, part.origin, part.number, role);
    if (!this.#addsTo(step, part)) this.#addStep(step, part.said, part.isNumberedStep);
    for (const each of below) this.#headingStep(each, { ...context, isAmongSteps: true }, loose);
  }

  /** The one role that the paragraphs of a step begin with: `Wrangler should …` */
  #roleOfSentences(blocks: readonly Nodes[]): string | undefined {
    const roles = blocks.flatMap((block) => {
      const [first = ''] = block.type === 'paragraph' ? sentencesOf(this.#source.inline(block)) : [];
      const duty = this.#steps.performers.duty(first);
      return duty === undefined ? [] : [duty.role];
    });
    const [role] = roles;
    if (role === undefined || new Set(roles).size > 1) return undefined;
    return this.#steps.performers.declared(role, this.#source.originOf(blocks[0] as Nodes));
  }

  /** Where a list above names the step in more words, what stands below the heading is about that one. */
  #addsTo({ title, parts }: DraftStep, part: Part): boolean {
    const { steps } = this.#sheet;
    const at = steps
      .slice(0, mostInOverview)
      .findIndex(
        (each) => each.type === 'step' && each.number !== undefined && hasWordsOf(each.title, title),
      );
    const named = steps[at];
    if (part.number !== undefined || named?.type !== 'step' || named.title === title) return false;
    steps[at] = { ...named, parts: [...named.parts, { type: 'prose', text: part.said }, ...parts] };
    this.#sheet.placed(`step ${at + 1}`, part.origin, part.said);
    return true;
  }

  /** A part below a step that is none itself: its heading as a paragraph, then what it has. */
  #flattened({ heading, blocks, parts }: Part): readonly Nodes[] {
    const said: readonly Nodes[] =
      heading?.type === 'heading' && heading.position !== undefined
        ? [{ type: 'paragraph', position: heading.position, children: heading.children }]
        : heading === undefined
          ? []
          : [heading];
    return [...said, ...blocks, ...parts.flatMap((each) => this.#flattened(each))];
  }

  /** A heading whose lists are steps, or that only says what those below it are about. */
  #group(part: Part, context: Around, loose: { part: Part; heading: string }[]): void {
    const before = this.#sheet.steps.length;
    const isSaid = this.#blocks(part, context, loose);
    for (const each of part.parts) this.#part(each, { ...context, isPreamble: false }, part.parts, loose);
    if (isSaid) return;
    const first = this.#sheet.steps[before];
    const title = withoutTitleMarks(part.title);
    if (first?.type === 'step') {
      const heading = first.heading === undefined ? title : `${title}: ${first.heading}`;
      this.#sheet.steps[before] = { ...first, heading };
    } else if (part.blocks.length > 0) {
      this.#sheet.leftOut(part.said, part.origin, 'the heading of what stands in other places now');
    } else this.#sheet.note(`### ${part.said}`, part.origin);
  }

  #checks(part: Part, context: Around, loose: { part: Part; heading: string }[]): void {
    for (const block of part.blocks) {
      if (block.type === 'list') {
        const work = this.#steps.steps(block, undefined, context.role);
        this.#sheet.checks.push(...work);
        for (const each of work) this.#sheet.placed('Quality check', each.origin, titleOf(each));
      } else this.#note(block, part.said);
    }
    for (const each of part.parts) this.#part(each, { ...context, isAmongSteps: false }, part.parts, loose);
  }

  /** What stands directly below a heading. True where the heading is written with it. */
  #blocks(part: Part, context: Around, loose: { part: Part; heading: string }[]): boolean {
    const heading = part.said;
    const left: Block[] = [];
    const isSaid = part === this.#titled || this.#entryOf(part) !== undefined;
    let group = isSaid ? '' : withoutTitleMarks(part.title);
    const before = this.#sheet.steps.length;
    let role = context.role;
    for (const [index, block] of part.blocks.entries()) {
      const sentence = this.#sentenceOfList(block, part.blocks[index + 1]);
      const steps =
        sentence ?? this.#stepsIn(block, part, { ...context, role: this.#roleBefore(block) ?? role });
      role = this.#roleBefore(block) ?? role;
      if (steps !== undefined) {
        for (const [at, step] of steps.entries()) this.#addWork(step, at === 0 ? group : '');
        if (steps.length > 0) group = '';
        if (sentence !== undefined) part.blocks.splice(index + 1, 1);
      } else if (!takeBlock(block, context.isPreamble, this.#source, this.#sheet)) left.push(block);
    }
    const hasSteps = this.#sheet.steps.length > before;
    if (!hasSteps && left.length > 0 && part.depth > 0)
      loose.push({ part: { ...part, blocks: left, parts: [] }, heading });
    else for (const block of left) this.#note(block, heading);
    return left.length > 0 || (hasSteps && group === '');
  }

  /** `Tech Ops is responsible for removing them from these tools:` with the list of them is one step. */
  #sentenceOfList(block: Block, next: Block | undefined): readonly DraftStep[] | undefined {
    if (block.type !== 'paragraph' || next?.type !== 'list') return undefined;
    const said = this.#source.inline(block);
    const [, name = '', action = ''] =
      /^(?:the\s+)?(\p{Lu}[\w&/-]*(?:\s[\p{L}&/-]+){0,3}?)(?:\s+team)?\s+(?:is|are)\s+responsible\s+for\s+(\p{Ll}+ing\s.+?):$/u.exec(
        said,
      ) ?? [];
    if (!this.#steps.performers.isRole(name)) return undefined;
    const role = this.#steps.performers.declared(name, this.#source.originOf(block));
    const origin = { first: this.#source.originOf(block).first, last: this.#source.originOf(next).last };
    return [this.#steps.step(action, [block, next], origin, undefined, role)];
  }

  /** `The Payroll team is responsible for:` above a list. */
  #roleBefore(block: Block): string | undefined {
    if (block.type !== 'paragraph') return undefined;
    const [, name] =
      /(?:^|,\s)(?:the\s+)?(\p{Lu}[\w&/-]*(?:\s[\p{L}&/-]+){0,3}?)(?:\s+team)?\s+(?:is|are)\s+responsible\s+for\s*:?$/u.exec(
        this.#source.inline(block),
      ) ?? [];
    if (name === undefined || !this.#steps.performers.isRole(name)) return undefined;
    return this.#steps.performers.declared(name, this.#source.originOf(block));
  }

  #stepsIn(block: Block, part: Part, context: Around): readonly DraftWork[] | undefined {
    return stepsOfBlock(block, part, context, this.#source, this.#sheet, this.#steps);
  }

  #note(block: Block, heading: string): void {
    this.#kept.add(block);
    noteBlock(block, heading, this.#source, this.#sheet);
  }

  #addWork(work: DraftWork, heading: string): void {
    if (work.type === 'step') this.#addStep(heading === '' ? work : { ...work, heading }, titleOf(work));
    else this.#sheet.steps.push(work);
  }

  #addStep(step: DraftStep, said: string, isNumbered = false): void {
    this.#sheet.steps.push(step);
    const note = isNumbered ? 'steps are numbered by themselves' : undefined;
    this.#sheet.placed(`step ${this.#sheet.steps.length}`, step.origin, said, note);
  }

  /** Where no list is one of steps, what the text tells somebody to do is. */
  #readLoose(loose: readonly { part: Part; heading: string }[]): void {
    const hasSteps = this.#sheet.steps.length > 0;
    for (const { part, heading } of loose) {
      const steps = hasSteps ? undefined : dutySteps(part.blocks, this.#source, this.#steps);
      for (const [index, step] of (steps?.steps ?? []).entries())
        this.#addStep(index === 0 ? { ...step, heading: withoutTitleMarks(heading) } : step, step.title);
      for (const block of steps?.left ?? part.blocks) this.#note(block, heading);
    }
  }
}

function titleOf(work: DraftWork): string {
  return work.type === 'step' ? work.title : work.type === 'track' ? work.name : '';
}

function hasItems(part: Part): boolean {
  return part.blocks.some(({ type }) => type === 'list');
}

/** A part that is the header in a list or a table. */
function isInformation(title: string): boolean {
  return /^(?:document|sop|procedure|general)\s+(?:information|info|control|details|properties|metadata)$|^(?:metadata|header|information)$/i.test(
    title,
  );
}

/** Steps of a list that headings further down say more about; nobody gives an overview of more. */
const mostInOverview = 100;
