/**
 * The names in a text that stand for something said elsewhere, each with its place: what the editor follows, explains
 * and renames.
 */
import {
  type Block,
  type FieldNode,
  type Kind,
  type Part,
  type SyntaxNode,
  subpart,
  type ValueType,
} from '../../grammar/index.ts';
import { readHistoryEntry } from '../document/history.ts';
import { perBlockAndKind } from '../document/per-block.ts';
import { splitAtCommas } from '../document/thing.ts';
import { workOf } from '../document/work.ts';
import { fieldsOf } from '../syntax/fields.ts';
import { splitAtFirstComma, trim } from '../values/first-comma.ts';
import { receiversOf } from '../values/handover.ts';
import { namesOf, textsOf } from '../values/list.ts';
import { readTimeBox } from '../values/time-box.ts';

export type ReferenceSort = 'person' | 'role' | 'system' | 'document' | 'step' | 'output' | 'variant';

export interface Reference {
  readonly name: Part;
  /** What the name may stand for, the likeliest first: an owner is a person, or a role that one person holds. */
  readonly sorts: readonly ReferenceSort[];
  /** The document that a step is looked for in; its own where it is not given. */
  readonly of?: Part;
}

/** Names may overlap: only those who know which roles there are can tell where the thing of a handover ends. */
export const referencesOf: (block: Block, kind: Kind) => readonly Reference[] =
  perBlockAndKind(readReferences);

/** The same for those who ask once and keep nothing. */
export function readReferences(block: Block, kind: Kind): readonly Reference[] {
  return read(block, kind).filter(({ name }) => name.text !== '');
}

function read(block: Block, kind: Kind): readonly Reference[] {
  const { section } = block;
  const fields = fieldsOf(block, kind).flatMap(({ field, entry }) =>
    entry ? ofField(field, entry.value) : [],
  );
  const isWork = section?.contents === 'steps' || section?.contents === 'branches';
  const ownNames = isWork ? ofWork(block) : ofItems(block, section?.label.toLowerCase() ?? '');
  return [...fields, ...ownNames, ...block.nodes.flatMap(ofTargets), ...idsIn(block)];
}

function ofField(field: FieldNode, type: ValueType): readonly Reference[] {
  const { value } = field;
  switch (type) {
    case 'owner':
    case 'person':
    case 'approval': {
      const { first, rest } = splitAtFirstComma(value);
      const person: Reference = { name: first, sorts: ['person', 'role'] };
      return type === 'owner' && rest !== undefined ? [person, { name: rest, sorts: ['role'] }] : [person];
    }
    case 'roles':
    case 'role':
      return namesOf(field).map((name) => ({ name, sorts: ['role', 'person'] }));
    case 'systems':
      return namesOf(field).map((name) => ({ name, sorts: ['system'] }));
    case 'variants':
      return namesOf(field).map((name) => ({ name, sorts: ['variant'] }));
    case 'needs':
      return namesOf(field).map((name) => ({ name, sorts: ['output'] }));
    case 'thing':
      return field.name === 'approves' ? [{ name: value, sorts: ['output'] }] : [];
    case 'document':
      return ofDocument(value);
    case 'handover':
      return ofHandover(value);
    case 'time-box':
      return textsOf(field).flatMap((text) => ofEvent(text, 'of'));
    case 'wait':
      return ofEvent(value, 'after');
    case 'moment':
      return ofEvent(value, 'before');
    default:
      return field.name === 'from' ? [{ name: value, sorts: ['step'] }] : [];
  }
}

/** `Customer kick-off meeting`, or `SOP-010, Refer the nonconformance` for a step of another document. */
function ofDocument(value: Part): readonly Reference[] {
  const { first, rest } = splitAtFirstComma(value);
  const whole: Reference = { name: value, sorts: ['document'] };
  if (rest === undefined) return [whole];
  return [whole, { name: first, sorts: ['document'] }, { name: rest, sorts: ['step'], of: first }];
}

/** Whatever follows a ` to ` may be the receiver, the longest first. */
function ofHandover(value: Part): readonly Reference[] {
  const receivers = receiversOf(value);
  const last = receivers.at(-1);
  const before = last === undefined ? value.text : value.text.slice(0, last.start - value.start).trimEnd();
  const thing = subpart(value, 0, before.length - (last === undefined ? 0 : 'to'.length));
  return [
    ...receivers.map((name): Reference => ({ name, sorts: ['role'] })),
    { name: trim(thing), sorts: ['output'] },
  ];
}

function ofEvent(value: Part, word: 'of' | 'after' | 'before'): readonly Reference[] {
  const { event, variant } = readTimeBox(value, word);
  const step: readonly Reference[] = event === undefined ? [] : [{ name: event, sorts: ['step'] }];
  return variant === undefined ? step : [...step, { name: variant, sorts: ['variant'] }];
}

function ofWork(block: Block): readonly Reference[] {
  const performers = workOf(block).steps.flatMap(({ role }) => role ?? []);
  const tracks = block.nodes.flatMap(trackNames);
  return [...performers, ...tracks].map((name) => ({ name, sorts: ['role'] }));
}

function trackNames(node: SyntaxNode): readonly Part[] {
  const within = node.children.flatMap(trackNames);
  return node.kind === 'track' ? [node.name, ...within] : within;
}

const sortsOfSections: Readonly<Record<string, readonly ReferenceSort[]>> = {
  roles: ['role'],
  systems: ['system'],
  people: ['person'],
};

/** The items of a section that names things, which others may declare too. */
function ofItems(block: Block, section: string): readonly Reference[] {
  const items = block.nodes.flatMap((node) => (node.kind === 'item' ? [node] : []));
  if (section === 'history') {
    return items
      .flatMap((item) => readHistoryEntry(item).person ?? [])
      .map((name) => ({ name, sorts: ['person'] }));
  }
  const sorts = sortsOfSections[section];
  if (sorts === undefined) return [];
  const heading = block.nodes.flatMap((node) => (node.kind === 'section' ? splitAtCommas(node.value) : []));
  return [...heading, ...items.map((item) => item.label ?? item.title)].map((name) => ({ name, sorts }));
}

function ofTargets(node: SyntaxNode): readonly Reference[] {
  const within = node.children.flatMap(ofTargets);
  const target = node.kind === 'branch' || node.kind === 'target' ? node.target : undefined;
  if (target?.name === undefined) return within;
  if (target.kind === 'run') return [...ofDocument(target.name), ...within];
  return [{ name: target.name, sorts: [target.kind === 'go to' ? 'step' : 'role'] }, ...within];
}

/** `ONB-012` names a document wherever it stands. */
function idsIn(block: Block): readonly Reference[] {
  if (!block.lines.some((line) => /-\d/.test(line.text))) return [];
  return [...block.text.matchAll(/\b\p{Lu}[\p{Lu}\d]*-\d+\b/gu)].map(({ 0: text, index }) => ({
    name: { block, start: index, end: index + text.length, text },
    sorts: ['document'],
  }));
}
