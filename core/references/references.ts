/**
 * The names in a text that stand for something said elsewhere, each with its place: what the editor follows, explains
 * and renames.
 */
import {
  type Block,
  type FieldNode,
  type ItemNode,
  type Kind,
  LineKind,
  type Part,
  type SyntaxNode,
  subpart,
  type ValueType,
} from '../../grammar/index.ts';
import { readHistoryEntry } from '../document/history.ts';
import { perBlockAnd } from '../document/per-block.ts';
import { readTargets } from '../document/targets.ts';
import { splitAtCommas } from '../document/thing.ts';
import { workOf } from '../document/work.ts';
import { fieldsOf } from '../syntax/fields.ts';
import { splitAtFirstComma, trim } from '../values/first-comma.ts';
import { receiversOf } from '../values/handover.ts';
import { namesOf, textsOf } from '../values/list.ts';
import { readTimeBox } from '../values/time-box.ts';
import { waysIn } from '../values/way.ts';

/** A stage is a step of the workflow that a tracker follows. */
export type ReferenceSort =
  | 'person'
  | 'role'
  | 'system'
  | 'document'
  | 'step'
  | 'stage'
  | 'output'
  | 'variant';

export interface Reference {
  readonly name: Part;
  /** What the name may stand for, the likeliest first: an owner is a person, or a role that one person holds. */
  readonly sorts: readonly ReferenceSort[];
  /** The document that a step is looked for in; its own where it is not given. */
  readonly of?: Part;
  /** The other step of `from STEP to STEP`: the name counts only where both are steps. */
  readonly beside?: Part;
  /** It stands among other words, which may be a name themselves: an ID in a step's title. */
  readonly amongWords?: true;
}

/** Names may overlap: only those who know which roles there are can tell where the thing of a handover ends. */
export const referencesOf: (block: Block, kind: Kind) => readonly Reference[] = perBlockAnd(readReferences);

/** The same for those who ask once and keep nothing. */
export function readReferences(block: Block, kind: Kind): readonly Reference[] {
  const found: Reference[] = [];
  for (const { field, entry } of fieldsOf(block, kind)) {
    if (entry !== undefined) ofField(field, entry.value, found);
  }
  const { section } = block;
  const isWork = section?.contents === 'steps' || section?.contents === 'branches';
  if (isWork) ofWork(block, found);
  else if (section !== undefined) ofItems(block, section.label.toLowerCase(), found);
  ofTargets(block, found);
  idsIn(block, found);
  return found.every(isNamed) ? found : found.filter(isNamed);
}

/** Of these, the ones that name documents. */
export function documentReferences(block: Block, kind: Kind): readonly Reference[] {
  const found: Reference[] = [];
  for (const { field, entry } of fieldsOf(block, kind)) {
    if (entry?.value === 'document') ofDocument(field.value, found);
  }
  ofTargets(block, found);
  idsIn(block, found);
  return found.filter((each) => each.sorts === document && isNamed(each));
}

function isNamed({ name }: Reference): boolean {
  return name.text !== '';
}

function ofField(field: FieldNode, type: ValueType, found: Reference[]): void {
  const { value } = field;
  switch (type) {
    case 'owner':
    case 'person':
    case 'approval': {
      const { first, rest } = splitAtFirstComma(value);
      found.push({ name: first, sorts: personFirst });
      if (type === 'owner' && rest !== undefined) found.push({ name: rest, sorts: role });
      return;
    }
    case 'roles':
    case 'role':
      addAll(namesOf(field), roleFirst, found);
      return;
    case 'systems':
      addAll(namesOf(field), system, found);
      return;
    case 'variants':
      addAll(namesOf(field), variantOnly, found);
      return;
    case 'needs':
      addAll(namesOf(field), output, found);
      return;
    case 'thing':
      if (field.name === 'approves') found.push({ name: value, sorts: output });
      if (field.name === 'stage') found.push({ name: value, sorts: stage });
      return;
    case 'document':
      ofDocument(value, found);
      return;
    case 'handover':
      ofHandover(value, found);
      return;
    case 'time-box':
      for (const text of textsOf(field)) ofEvent(text, 'of', found);
      return;
    case 'wait':
      ofEvent(value, 'after', found);
      return;
    case 'moment':
      ofEvent(value, 'before', found);
      return;
    default:
      if (field.name === 'from') found.push({ name: value, sorts: step });
  }
}

const personFirst: readonly ReferenceSort[] = ['person', 'role'];
const roleFirst: readonly ReferenceSort[] = ['role', 'person'];
const role: readonly ReferenceSort[] = ['role'];
const system: readonly ReferenceSort[] = ['system'];
const document: readonly ReferenceSort[] = ['document'];
const step: readonly ReferenceSort[] = ['step'];
const stage: readonly ReferenceSort[] = ['stage'];
const output: readonly ReferenceSort[] = ['output'];
const variantOnly: readonly ReferenceSort[] = ['variant'];

function addAll(names: Iterable<Part>, sorts: readonly ReferenceSort[], found: Reference[]): void {
  for (const name of names) found.push({ name, sorts });
}

/** `Customer kick-off meeting`, or `SOP-010, Refer the nonconformance` for a step of another document. */
function ofDocument(value: Part, found: Reference[]): void {
  const { first, rest } = splitAtFirstComma(value);
  found.push({ name: value, sorts: document });
  if (rest !== undefined)
    found.push({ name: first, sorts: document }, { name: rest, sorts: step, of: first });
}

/** Whatever follows a ` to ` may be the receiver, the longest first. */
function ofHandover(value: Part, found: Reference[]): void {
  const receivers = receiversOf(value);
  const last = receivers.at(-1);
  const before = last === undefined ? value.text : value.text.slice(0, last.start - value.start).trimEnd();
  const thing = subpart(value, 0, before.length - (last === undefined ? 0 : 'to'.length));
  addAll(receivers, role, found);
  found.push({ name: trim(thing), sorts: output });
}

function ofEvent(value: Part, word: 'of' | 'after' | 'before', found: Reference[]): void {
  const { event, variant } = readTimeBox(value, word);
  if (event !== undefined) found.push({ name: event, sorts: step });
  if (variant !== undefined) found.push({ name: variant, sorts: variantOnly });
}

function ofWork(block: Block, found: Reference[]): void {
  for (const { role: name } of workOf(block).steps) if (name !== undefined) found.push({ name, sorts: role });
  if (block.lines.some(({ kind }) => kind === LineKind.Track))
    for (const node of block.nodes) ofTracks(node, found);
}

function ofTracks(node: SyntaxNode, found: Reference[]): void {
  if (node.kind === 'track') found.push({ name: node.name, sorts: role });
  for (const child of node.children) ofTracks(child, found);
}

const sortsOfSections: Readonly<Record<string, readonly ReferenceSort[]>> = {
  roles: ['role'],
  systems: ['system'],
  people: ['person'],
};

/** The items of a section that names things, which others may declare too. */
function ofItems(block: Block, section: string, found: Reference[]): void {
  const sorts = sortsOfSections[section];
  for (const node of block.nodes) {
    if (section === 'history' && node.kind === 'item') {
      const { person } = readHistoryEntry(node);
      if (person !== undefined) found.push({ name: person, sorts: ['person'] });
    } else if (section === 'metrics' && node.kind === 'item') {
      ofMetric(node, found);
    } else if (sorts === undefined) continue;
    else if (node.kind === 'section') addAll(splitAtCommas(node.value), sorts, found);
    else if (node.kind === 'item') found.push({ name: node.label ?? node.title, sorts });
  }
}

function ofMetric({ block, first, line }: ItemNode, found: Reference[]): void {
  if (line.colon < 0) return;
  for (const { from, to } of waysIn(block.part(first, line.value, line.end))) {
    found.push({ name: from, sorts: step, beside: to }, { name: to, sorts: step, beside: from });
  }
}

function ofTargets(block: Block, found: Reference[]): void {
  for (const { kind, name } of readTargets(block)) {
    if (name === undefined) continue;
    if (kind === 'run') ofDocument(name, found);
    else found.push({ name, sorts: kind === 'go to' ? step : role });
  }
}

/** `ONB-012` names a document wherever it stands. */
function idsIn(block: Block, found: Reference[]): void {
  if (!/-\d/.test(block.text)) return;
  for (const { 0: text, index } of block.text.matchAll(/\b\p{Lu}[\p{Lu}\d]*-\d+\b/gu)) {
    const name = { block, start: index, end: index + text.length, text };
    found.push({ name, sorts: document, amongWords: true });
  }
}
