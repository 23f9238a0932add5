import { CompletionItemKind } from 'vscode-languageserver';
import { rolesOfSteps } from '../../core/document/roles-of-steps.ts';
import { nameKey } from '../../core/names/name-key.ts';
import type { Referent } from '../../core/references/resolve.ts';
import { isHere, rolesHeld } from '../../core/workspace/declared.ts';
import { KnownNames } from '../../core/workspace/known-names.ts';
import { entryIn } from '../../grammar/index.ts';
import { explainReferent } from '../hover/referent.ts';
import type { Cursor } from './cursor.ts';
import type { Suggestion } from './suggestion.ts';

/** The people who are here today, with the roles that they hold. */
export function people(cursor: Cursor): readonly Suggestion[] {
  const { today } = cursor;
  const { declarations } = cursor.workspace;
  return [...declarations.people.values()]
    .filter((person) => isHere(person, today))
    .map(({ name, thing, document }) => ({
      label: name,
      kind: CompletionItemKind.Variable,
      detail: rolesHeld(thing)
        .map((role) => role.text)
        .join(', '),
      documentation: () => explained({ sort: 'person', document, at: thing.name, thing }, cursor),
    }));
}

/** The document's own roles, then those of the organisation; where nothing says which there are, those of the steps. */
export function roles(cursor: Cursor): readonly Suggestion[] {
  const all = declared(cursor, 'role');
  return all.length > 0 ? all : rolesInUse(cursor);
}

/** Roles that steps name and the document does not declare. A field with a dash looks like one, as does what is typed. */
export function rolesInUse(cursor: Cursor): readonly Suggestion[] {
  const declaredHere = new Set(cursor.document.roles.map((role) => nameKey(role.name.text)));
  const typed = nameKey(cursor.text.slice(cursor.body).split(':', 1)[0] ?? '');
  const names = new Map(rolesOfSteps(cursor.document).map((name) => [nameKey(name), name]));
  return [...names]
    .filter(([key]) => !declaredHere.has(key) && key !== typed && entryIn('step', key) === undefined)
    .map(([, label]) => ({ label, kind: CompletionItemKind.Class, detail: 'Named by steps' }));
}

export function systems(cursor: Cursor): readonly Suggestion[] {
  return declared(cursor, 'system');
}

/** What the organisation has and the document does not name yet. */
export function undeclared(cursor: Cursor, sort: 'role' | 'system'): readonly Suggestion[] {
  const own = new Set(ownThings(cursor, sort).map((thing) => nameKey(thing.name.text)));
  return declared(cursor, sort).filter(({ label }) => !own.has(nameKey(label)));
}

function declared(cursor: Cursor, sort: 'role' | 'system'): readonly Suggestion[] {
  const { workspace } = cursor;
  const { declarations } = workspace;
  const known = new KnownNames(cursor.document, workspace);
  const seen = new Set<string>();
  const suggestions: Suggestion[] = [];
  for (const name of (sort === 'role' ? known.roles : known.systems).names) {
    const key = nameKey(name);
    if (key === '' || seen.has(key)) continue;
    seen.add(key);
    const own = ownThings(cursor, sort).find((thing) => nameKey(thing.name.text) === key);
    const elsewhere = (sort === 'role' ? declarations.roles : declarations.systems).get(key);
    const thing = own ?? elsewhere?.thing;
    const document = own === undefined ? elsewhere?.document : cursor.document;
    suggestions.push({
      label: name,
      kind: sort === 'role' ? CompletionItemKind.Class : CompletionItemKind.Module,
      ...(own === undefined && document?.title !== undefined ? { detail: document.title.text } : {}),
      ...(thing && document
        ? { documentation: () => explained({ sort, document, at: thing.name, thing }, cursor) }
        : {}),
    });
  }
  return suggestions;
}

function ownThings({ document }: Cursor, sort: 'role' | 'system') {
  return sort === 'role' ? document.roles : document.systems;
}

export function explained(referent: Referent, cursor: Cursor): string {
  return explainReferent(referent, cursor.today, cursor.session).join('  \n');
}
