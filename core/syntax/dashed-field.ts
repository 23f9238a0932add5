import {
  type Block,
  entryIn,
  type FieldEntry,
  ItemNode,
  type Part,
  type SyntaxNode,
} from '../../grammar/index.ts';
import { findNearKey, findNearKeyIn, findSynonym, findSynonymIn } from '../../grammar/key-lookup.ts';
import type { SopDocument } from '../document/document.ts';
import { perBlock } from '../document/per-block.ts';
import { inStretches } from '../document/stretches.ts';
import { isSlipOf } from '../names/nearest.ts';
import type { KnownNames } from '../workspace/known-names.ts';

/** `- quality bar: …` among steps: a field with a dash, which is read as a step that a role of that name does. */
export interface DashedField {
  readonly item: ItemNode;
  /** The key as it is written. */
  readonly key: Part;
  readonly entry: FieldEntry;
  /** It belongs to the document, not to a step. */
  readonly isOfDocument: boolean;
  /** Undefined where no step stands above it. */
  readonly step: ItemNode | undefined;
}

/** A role of that name that is declared is a role; where none is, only what is a key to the letter is a field. */
export function dashedFields(document: SopDocument, known: KnownNames): readonly DashedField[] {
  const found: DashedField[] = [];
  for (const section of document.sections) {
    if (section.entry.contents !== 'steps' && section.entry.contents !== 'branches') continue;
    const fields = new Map<string, Meant>();
    for (const label of new Set(labelsIn(section.blocks))) {
      const meant = meantAs(label, document, known);
      if (meant !== undefined) fields.set(label, meant);
    }
    if (fields.size === 0) continue;
    let step: ItemNode | undefined;
    for (const block of section.blocks) step = lastStep(block, step, found, fields);
  }
  return found;
}

type Meant = Pick<DashedField, 'entry' | 'isOfDocument'>;

/** Adds the fields of a block; answers with the step that what comes next in the section would belong to. */
function lastStep(
  block: Block,
  above: ItemNode | undefined,
  found: DashedField[],
  fields: ReadonlyMap<string, Meant>,
): ItemNode | undefined {
  let last = above;
  for (const list of listsOf(block)) {
    let step = list === block.nodes ? above : undefined;
    for (const item of list) {
      if (!(item instanceof ItemNode)) step = undefined;
      else {
        const field = item.label && fields.get(item.label.text);
        if (item.label === undefined || field === undefined) step = item;
        else found.push({ item, key: item.label, ...field, step });
      }
    }
    if (list === block.nodes) last = step;
  }
  return last;
}

/** What stands side by side at the top of a block, and in each branch and track, however deep; not the details. */
const listsOf = perBlock((block) => {
  const lists: (readonly SyntaxNode[])[] = [];
  const gather = (nodes: readonly SyntaxNode[]): void => {
    lists.push(nodes);
    for (const node of nodes) {
      if (isGroup(node)) gather(node.children);
      else for (const child of node.children) if (isGroup(child)) gather(child.children);
    }
  };
  gather(block.nodes);
  return lists;
});

/** What stands before the colon of an item, once or several times. */
const labelsIn = inStretches((blocks) => {
  const labels = new Set<string>();
  for (const block of blocks) {
    for (const list of listsOf(block)) {
      for (const node of list) {
        if (node instanceof ItemNode && node.label !== undefined) labels.add(node.label.text);
      }
    }
  }
  return [...labels];
});

function isGroup({ kind }: SyntaxNode): boolean {
  return kind === 'branch' || kind === 'parallel' || kind === 'track';
}

function meantAs(written: string, { kind }: SopDocument, known: KnownNames): Meant | undefined {
  const name = written.toLowerCase();
  if (known.roles.has(written)) return undefined;
  const ofStep = entryIn('step', name);
  if (ofStep?.type === 'field') return { entry: ofStep, isOfDocument: false };
  const ofDocument = entryIn(kind, name);
  if (ofDocument?.type === 'field' && (known.declaresRoles || !isOfPeople(ofDocument)))
    return { entry: ofDocument, isOfDocument: true };
  if (!known.declaresRoles || known.roles.names.some((role) => isSlipOf(written, role))) return undefined;
  // Below a step, a key that is not one to the letter is in lower case.
  const isLower = /^\p{Ll}/u.test(written);
  const near = isLower ? (findSynonymIn(name, 'step') ?? findNearKeyIn(name, 'step')) : undefined;
  const entry = near?.entries.find((each) => each.in.includes('step'));
  if (entry?.type === 'field') return { entry, isOfDocument: false };
  const other = (findSynonym(name) ?? findNearKey(name))?.entries.find((each) => each.in.includes(kind));
  return other?.type === 'field' && !isOfPeople(other) ? { entry: other, isOfDocument: true } : undefined;
}

/** What such a field is called may be a role as well: an owner, a deputy. */
function isOfPeople({ value }: FieldEntry): boolean {
  return value === 'owner' || value === 'person' || value === 'approval';
}
