import { type Range, SymbolKind } from 'vscode-languageserver';
import type { KnownDocument } from '../../core/index.ts';
import { type Declarations, type Declared, rolesHeld } from '../../core/workspace/declared.ts';
import { positionsOf } from '../text/positions.ts';

/** Something of the workspace that people look for by its name. */
export interface Findable {
  readonly name: string;
  readonly kind: SymbolKind;
  /** What it is, or what it belongs to. */
  readonly container: string;
  readonly uri: string;
  /** Undefined where the document has to be read for it. */
  readonly range?: Range;
}

const words: Readonly<Record<KnownDocument['kind'], string>> = {
  sop: 'SOP',
  workflow: 'Workflow',
  tracker: 'Tracker',
  organisation: 'Organisation',
};

/** A document by its title and its ID: `Welcome pack (ONB-012)`. */
export function findableDocument(known: KnownDocument): Findable {
  const { uri, title, kind } = known;
  const id = known.value('id');
  const own = title ?? decodeURIComponent(uri.slice(uri.lastIndexOf('/') + 1));
  const name = id === undefined ? own : `${own} (${id})`;
  return { name, kind: SymbolKind.File, container: words[kind], uri };
}

/** Whether two versions of a document are found by the same words, and shown as the same. */
export function isFoundAlike(one: KnownDocument, other: KnownDocument): boolean {
  return findableDocument(one).name === findableDocument(other).name && one.kind === other.kind;
}

/** The people, roles and systems of the organisation. */
export function findableThings({ people, roles, systems }: Declarations): readonly Findable[] {
  return [
    ...[...people.values()].map((each) => findableThing(each, SymbolKind.Object, rolesOf(each))),
    ...[...roles.values()].map((each) => findableThing(each, SymbolKind.Interface, 'Role')),
    ...[...systems.values()].map((each) => findableThing(each, SymbolKind.Package, 'System')),
  ];
}

function findableThing({ name, document, thing }: Declared, kind: SymbolKind, container: string): Findable {
  const { tree, uri } = document;
  return { name, kind, container, uri, range: positionsOf(tree).range(tree.range(thing.name)) };
}

function rolesOf({ thing }: Declared): string {
  const roles = rolesHeld(thing).map(({ text }) => text);
  return roles.length === 0 ? 'Person' : roles.join(', ');
}
