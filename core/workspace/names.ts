/**
 * The names by which documents depend on each other, as `role:kitchen manager`. What a block uses is read once for as
 * long as the block stays as it is.
 */
import type { Block, Kind, SyntaxNode } from '../../grammar/index.ts';
import { between, sharedEnds } from '../../grammar/shared-ends.ts';
import type { SopDocument } from '../document/document.ts';
import { perBlockAnd } from '../document/per-block.ts';
import { inStretches } from '../document/stretches.ts';
import { workOf } from '../document/work.ts';
import { nameKey } from '../names/name-key.ts';
import { documentReferences, type ReferenceSort, readReferences } from '../references/references.ts';
import { rolesHeld } from './declared.ts';

export type NameSort = 'person' | 'role' | 'system' | 'document';

export function nameOf(sort: NameSort, name: string): string {
  const known = names[sort].get(name);
  if (known !== undefined) return known;
  if (names[sort].size >= mostKept) names[sort].clear();
  const made = `${sort}:${nameKey(name)}`;
  names[sort].set(name, made);
  return made;
}

/** The names made last, so that the many documents that use a name share one string. */
const names: Readonly<Record<NameSort, Map<string, string>>> = {
  person: new Map(),
  role: new Map(),
  system: new Map(),
  document: new Map(),
};
const mostKept = 20_000;

/** All that others could depend on of what goes by a name. */
export interface Said {
  readonly text: string;
  /** The titles of the steps, several in one. */
  readonly titles: readonly string[];
}

/** What a document says of the names that others use. */
export function declarationsOf(document: SopDocument): ReadonlyMap<string, Said> {
  const found = new Map<string, Said>();
  const say = (name: string, what: string) =>
    found.set(name, { text: `${found.get(name)?.text ?? ''}\n${what}`, titles: noTitles });
  if (document.kind === 'organisation') {
    for (const person of document.people) {
      const own = person.node === undefined ? person.name.text : textOf(person.node);
      // Of somebody who stands in two organisations it is said which the other one is.
      const text = `${document.title?.text}\n${own}`;
      say(nameOf('person', person.name.text), text);
      for (const role of rolesHeld(person)) say(nameOf('role', role.text), text);
    }
    for (const role of document.roles)
      say(nameOf('role', role.name.text), role.node === undefined ? '' : textOf(role.node));
    for (const system of document.systems) say(nameOf('system', system.name.text), '');
    return found;
  }
  const names = [document.title, document.value('id')].flatMap((name) =>
    name === undefined ? [] : name.text,
  );
  const facts = ['id', 'status', 'version', 'effective', 'replaces'].map(
    (name) => document.value(name)?.text ?? '',
  );
  const said = {
    text: [document.kind, document.title?.text ?? '', ...facts].join('\n'),
    titles: titlesIn(document.workBlocks),
  };
  for (const name of names) found.set(nameOf('document', name), said);
  return found;
}

const noTitles: readonly string[] = [];
const titlesIn = inStretches((blocks) => [
  blocks.flatMap((block) => workOf(block).steps.map((step) => step.title.text)).join('\n'),
]);

/** Whether two documents, or versions of one, say the same of a name; undefined stands for nothing. */
export function saysTheSame(one: Said | undefined, other: Said | undefined): boolean {
  if (one === undefined || other === undefined) return one === other;
  if (one.text !== other.text) return false;
  return one.titles === other.titles || isSameText(one.titles, other.titles);
}

/** Whether pieces make up the same text, wherever it is cut; mostly the first and the last ones are the same. */
function isSameText(one: readonly string[], other: readonly string[]): boolean {
  const ends = sharedEnds(one, other);
  return between(one, ends).join('\n') === between(other, ends).join('\n');
}

/** The names that a block uses, whether anything declares them or not. */
export const usesOfBlock: (block: Block, kind: Kind) => readonly string[] = perBlockAnd(readUses);

/** The same for those who ask once and keep nothing. */
export function readUses(block: Block, kind: Kind): readonly string[] {
  const names: string[] = [];
  for (const { name, sorts } of readReferences(block, kind)) {
    for (const sort of sorts) addNames(sort, name.text, names);
  }
  return names;
}

/** Of the names that a document uses, those of documents. */
export function* documentsNamedIn({ tree, kind }: SopDocument): Generator<string> {
  for (const block of tree.blocks) {
    for (const { name } of documentReferences(block, kind)) yield nameOf('document', name.text);
  }
}

/** What is written as a role may be a person; steps, outputs and variants are the document's own. */
function addNames(sort: ReferenceSort, name: string, names: string[]): void {
  if (sort === 'role') names.push(nameOf('role', name), nameOf('person', name));
  else if (sort === 'person' || sort === 'system' || sort === 'document') names.push(nameOf(sort, name));
}

function textOf(node: SyntaxNode): string {
  return node.block.text.slice(node.start, node.bodyEnd);
}
