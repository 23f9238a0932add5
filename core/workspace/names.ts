/**
 * The names by which documents depend on each other, as `role:kitchen manager`. What a block uses is read once for as
 * long as the block stays as it is.
 */
import type { Block, FieldNode, Kind, Part, SyntaxNode, ValueType } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { nameKey } from '../names/name-key.ts';
import { fieldsOf } from '../syntax/fields.ts';
import { splitAtFirstComma } from '../values/first-comma.ts';
import { namesOf } from '../values/list.ts';
import { readOwner } from '../values/owner.ts';
import { rolesHeld } from './declared.ts';

export type NameSort = 'person' | 'role' | 'system' | 'document';

export function nameOf(sort: NameSort, name: string): string {
  return `${sort}:${nameKey(name)}`;
}

/** What a document says of the names that others use, each with all that others could depend on. */
export function declarationsOf(document: SopDocument): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const say = (name: string, what: string) => found.set(name, `${found.get(name) ?? ''}\n${what}`);
  if (document.kind === 'organisation') {
    for (const person of document.people) {
      const text = person.node === undefined ? person.name.text : textOf(person.node);
      say(nameOf('person', person.name.text), text);
      for (const role of rolesHeld(person)) say(nameOf('role', role.text), text);
    }
    for (const role of document.roles)
      say(nameOf('role', role.name.text), role.node === undefined ? '' : textOf(role.node));
    for (const system of document.systems) say(nameOf('system', system.name.text), '');
    return found;
  }
  const facts = ['status', 'version'].map((name) => document.value(name)?.text ?? '');
  const steps = document.allSteps.map((step) => step.title.text);
  for (const name of [document.title, document.value('id')]) {
    if (name !== undefined)
      say(nameOf('document', name.text), [document.kind, ...facts, ...steps].join('\n'));
  }
  return found;
}

/** The names that a document uses, whether anything declares them or not. */
export function usesOf(document: SopDocument): ReadonlySet<string> {
  const all = new Set<string>();
  for (const block of document.tree.blocks)
    for (const name of usesOfBlock(block, document.kind)) all.add(name);
  return all;
}

const known = new WeakMap<Block, { readonly kind: Kind; readonly names: ReadonlySet<string> }>();

function usesOfBlock(block: Block, kind: Kind): ReadonlySet<string> {
  const before = known.get(block);
  if (before?.kind === kind) return before.names;
  const names = new Set<string>();
  for (const { field, entry } of fieldsOf(block, kind)) {
    if (entry !== undefined) for (const name of usesOfField(field, entry.value)) names.add(name);
  }
  for (const node of block.nodes) addUsesOfNode(node, names);
  for (const match of block.text.matchAll(/\b\p{Lu}[\p{Lu}\d]*-\d+\b/gu))
    names.add(nameOf('document', match[0]));
  known.set(block, { kind, names });
  return names;
}

function usesOfField(field: FieldNode, type: ValueType): readonly string[] {
  const texts = () => namesOf(field).map((part) => part.text);
  switch (type) {
    case 'owner':
      return personOrRole(readOwner(field.value).person);
    case 'person':
    case 'approval':
      return personOrRole(splitAtFirstComma(field.value).first);
    case 'roles':
    case 'role':
      return texts().flatMap((text) => [nameOf('role', text), nameOf('person', text)]);
    case 'systems':
      return texts().map((text) => nameOf('system', text));
    case 'document':
      return [nameOf('document', field.value.text)];
    case 'handover':
      return receivers(field.value.text).map((text) => nameOf('role', text));
    default:
      return [];
  }
}

function personOrRole(part: Part): readonly string[] {
  return [nameOf('person', part.text), nameOf('role', part.text)];
}

/** What may be the receiver: all that follows a ` to `. */
function receivers(text: string): readonly string[] {
  return [...text.matchAll(/ to (?=\S)/g)].map((match) => text.slice(match.index + match[0].length));
}

function addUsesOfNode(node: SyntaxNode, names: Set<string>): void {
  if (node.kind === 'item' && node.label !== undefined) names.add(nameOf('role', node.label.text));
  const target = node.kind === 'branch' || node.kind === 'target' ? node.target : undefined;
  if (target?.name !== undefined) {
    if (target.kind === 'run') names.add(nameOf('document', target.name.text));
    if (target.kind === 'escalate to') names.add(nameOf('role', target.name.text));
  }
  for (const child of node.children) addUsesOfNode(child, names);
}

function textOf(node: SyntaxNode): string {
  return node.block.text.slice(node.start, node.bodyEnd);
}
