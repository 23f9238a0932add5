/** One document of any kind, as facts. Every fact is a part or a node of the tree, so that it knows where it came from. */
import {
  type Block,
  FieldNode,
  ItemNode,
  type Kind,
  type Part,
  type SectionEntry,
  SectionNode,
  type SyntaxNode,
  type Tree,
} from '../../grammar/index.ts';
import { nameKey } from '../names/name-key.ts';
import { type HistoryEntry, readHistoryEntry } from './history.ts';
import { type Index, indexed, keysMissing } from './index-of-blocks.ts';
import { Branch, type Parallel, type Step, type Work } from './step.ts';
import { inBlocks, inKeptBlocks } from './stretches.ts';
import { splitAtCommas, Thing } from './thing.ts';
import { fromSteps, workOf } from './work.ts';

/** A section's heading and the blocks below it. */
export interface Section {
  readonly name: string;
  readonly entry: SectionEntry;
  readonly heading: SectionNode;
  readonly blocks: readonly Block[];
}

/** Anything that has a place in a block: a part, a node, or offsets. */
export interface Located {
  readonly block: Block;
  readonly start: number;
  readonly end: number;
}

export class SopDocument {
  readonly uri: string;
  readonly tree: Tree;
  /** The fields at the top of the document, in the order of the text. */
  readonly fields: readonly FieldNode[];
  readonly sections: readonly Section[];
  readonly #memory = new Map<string, unknown>();
  #fieldsByName: ReadonlyMap<string, readonly FieldNode[]> | undefined;

  constructor(uri: string, tree: Tree) {
    this.uri = uri;
    this.tree = tree;
    const { blocks, layout } = tree;
    const fields: FieldNode[] = [];
    const sections: Section[] = [];
    for (const [nth, index] of layout.headings.entries()) {
      const { nodes, section } = blocks[index] as Block;
      const [first] = nodes;
      if (first instanceof FieldNode) fields.push(first);
      else if (first instanceof SectionNode && section !== undefined) {
        const below = blocks.slice(index + 1, layout.headings[nth + 1] ?? blocks.length);
        sections.push({ name: first.name, entry: section, heading: first, blocks: below });
      }
    }
    this.fields = fields;
    this.sections = sections;
  }

  get kind(): Kind {
    return this.tree.documentKind;
  }

  /** An SOP or a workflow that says so in its header; without a header nobody knows what a text is meant to be. */
  get isProcedure(): boolean {
    return this.tree.header !== undefined && (this.kind === 'sop' || this.kind === 'workflow');
  }

  /** Nobody follows it any more. */
  get isRetired(): boolean {
    return nameKey(this.value('status')?.text ?? '') === 'retired';
  }

  /** The document's title; undefined without a header or when nothing follows its key. */
  get title(): Part | undefined {
    const title = this.tree.header?.title;
    return title === undefined || title.text === '' ? undefined : title;
  }

  /** The first field of that name at the top of the document. */
  field(name: string): FieldNode | undefined {
    return this.fieldsNamed(name)[0];
  }

  fieldsNamed(name: string): readonly FieldNode[] {
    this.#fieldsByName ??= byName(this.fields);
    return this.#fieldsByName.get(name) ?? none;
  }

  /** The value of the first field of that name, when it has one on its line. */
  value(name: string): Part | undefined {
    const value = this.field(name)?.value;
    return value === undefined || value.text === '' ? undefined : value;
  }

  /** Whether a field of that name says anything, on its line or in bullets below it. */
  says(name: string): boolean {
    return this.fieldsNamed(name).some((field) => field.value.text !== '' || field.items.length > 0);
  }

  section(name: string): Section | undefined {
    return this.sections.find((section) => section.name === name);
  }

  sectionsNamed(...names: readonly string[]): readonly Section[] {
    return this.sections.filter((section) => names.includes(section.name));
  }

  /** The bulleted items of all sections of that name. */
  items(name: string): readonly ItemNode[] {
    return this.sectionsNamed(name)
      .flatMap((section) => nodesOf(section))
      .filter((node) => node instanceof ItemNode);
  }

  get roles(): readonly Thing[] {
    return this.once('roles', () => this.things('roles'));
  }

  get systems(): readonly Thing[] {
    return this.once('systems', () => this.things('systems'));
  }

  get people(): readonly Thing[] {
    return this.once('people', () => this.things('people'));
  }

  get milestones(): readonly Thing[] {
    return this.once('milestones', () => this.things('milestones'));
  }

  get records(): readonly Thing[] {
    return this.once('records', () => this.things('records'));
  }

  /** What is at the top level of the steps of a procedure or the stages of a workflow. */
  get work(): readonly (Step | Parallel)[] {
    return this.once('work', () => workIn(this.stepBlocks));
  }

  /** What is confirmed afterwards. */
  get checks(): readonly (Step | Parallel)[] {
    return this.once('checks', () => workIn(this.#blocksOf('quality check')));
  }

  /** What can go wrong anywhere. */
  get exceptions(): readonly Branch[] {
    return this.once('exceptions', () => branchesIn(this.#blocksOf('exceptions')));
  }

  /** The stages of a workflow: its steps at the top level, in parallel and in tracks. Empty for other kinds. */
  get stages(): readonly Step[] {
    return this.once('stages', () => (this.kind === 'workflow' ? this.work.flatMap(stagesOf) : []));
  }

  /** Every step of the document, nested ones, checks and those of exceptions too, in the order of the text. */
  get allSteps(): readonly Step[] {
    return this.once('all steps', () => stepsIn(this.workBlocks));
  }

  /** The blocks of all sections that say what is done: steps or stages, quality check, exceptions. */
  get workBlocks(): readonly Block[] {
    return this.once('work blocks', () => this.#blocksOf('steps', 'stages', 'quality check', 'exceptions'));
  }

  /** The blocks of the steps or the stages. */
  get stepBlocks(): readonly Block[] {
    return this.once('step blocks', () => this.#blocksOf('steps', 'stages'));
  }

  #blocksOf(...names: readonly string[]): readonly Block[] {
    const lists = this.sectionsNamed(...names).map(({ blocks }) => blocks);
    return lists.length === 1 ? (lists[0] as readonly Block[]) : ([] as readonly Block[]).concat(...lists);
  }

  /** The steps that go by that id or, where none does, by that title; a reference to two of them is ambiguous. */
  stepsNamed(name: string): readonly Step[] {
    return this.stepsByKey(nameKey(name));
  }

  /** The same by the key of the name. */
  stepsByKey(key: string): readonly Step[] {
    const { ids, titles } = this.#stepsByName;
    return ids.has(key) ? ids.get(key) : titles.get(key);
  }

  get history(): readonly HistoryEntry[] {
    return this.once('history', () => this.items('history').map(readHistoryEntry));
  }

  /** The things of a section: a bullet each, or on the heading's line with commas between. */
  things(name: string): readonly Thing[] {
    return this.sectionsNamed(name).flatMap((section) => [
      ...splitAtCommas(section.heading.value).map((part) => new Thing(part)),
      ...nodesOf(section)
        .filter((node) => node instanceof ItemNode)
        .map((item) => new Thing(item.label ?? item.title, item)),
    ]);
  }

  /** A step's number as readers see it: `2.1`, `Q1` for a quality check, `E1.2` within the first exception. */
  numberOf(step: Step): string {
    const place = this.once('places', () => this.#blockPlaces()).get(step.node.block);
    const [first = 1, ...rest] = step.path;
    return `${place?.prefix ?? ''}${[(place?.before ?? 0) + first, ...rest].join('.')}`;
  }

  /** The names that no step goes by. */
  namesOfNoStep(names: Index<unknown>): readonly string[] {
    const { ids, titles } = this.#stepsByName;
    return keysMissing(names, [ids, titles]);
  }

  /** Whether several steps go by one name; where none do, none is ambiguous. */
  get hasNamesakes(): boolean {
    const { ids, titles } = this.#stepsByName;
    return ids.hasRepeats || titles.hasRepeats;
  }

  get #stepsByName() {
    return this.once('steps by name', () => ({
      ids: stepsById(this.workBlocks),
      titles: stepsByTitle(this.workBlocks),
    }));
  }

  #blockPlaces(): ReadonlyMap<Block, { readonly prefix: string; readonly before: number }> {
    const places = new Map<Block, { prefix: string; before: number }>();
    const counts = new Map<string, number>();
    for (const section of this.sections) {
      const prefix = numberPrefix.get(section.name);
      if (prefix === undefined) continue;
      for (const block of section.blocks) {
        const before = counts.get(prefix) ?? 0;
        places.set(block, { prefix, before });
        counts.set(prefix, before + workOf(block).top.length);
      }
    }
    return places;
  }

  /** Computes a fact of the whole document once. */
  once<T>(name: string, compute: () => T): T {
    const known = this.#memory.get(name);
    if (known !== undefined || this.#memory.has(name)) return known as T;
    const value = compute();
    this.#memory.set(name, value);
    return value;
  }
}

const stepsIn = inKeptBlocks((block) => workOf(block).steps);
const workIn = inBlocks((block) => workOf(block).top.filter((work) => !(work instanceof Branch)));
const branchesIn = inBlocks((block) => workOf(block).top.filter((work) => work instanceof Branch));

const stepsById = indexed(
  fromSteps((step) => (step.idKey === undefined ? [] : [[step.idKey, step] as const]), ['id']),
);
const stepsByTitle = indexed(fromSteps((step) => [[step.titleKey, step] as const]));

const none: readonly never[] = [];

function byName(fields: readonly FieldNode[]): ReadonlyMap<string, readonly FieldNode[]> {
  const found = new Map<string, FieldNode[]>();
  for (const field of fields) {
    const same = found.get(field.name);
    if (same === undefined) found.set(field.name, [field]);
    else same.push(field);
  }
  return found;
}

const numberPrefix: ReadonlyMap<string, string> = new Map([
  ['steps', ''],
  ['stages', ''],
  ['quality check', 'Q'],
  ['exceptions', 'E'],
]);

function stagesOf(work: Work): readonly Step[] {
  return work.kind === 'step' ? [work] : work.work.flatMap(stagesOf);
}

/** The meaning of a tree. */
export function readDocument(uri: string, tree: Tree): SopDocument {
  return new SopDocument(uri, tree);
}

/** What stands below a section's heading. */
export function nodesOf(section: Section): readonly SyntaxNode[] {
  return [...section.heading.children, ...section.blocks.flatMap((block) => block.nodes)];
}
