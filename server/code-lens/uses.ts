import type { Command } from 'vscode-languageserver';
import type { SopDocument, Thing } from '../../core/index.ts';
import type { ShowUses } from '../messages/commands.ts';
import { usersOfKnown } from '../overview/runs.ts';
import type { Session } from '../session.ts';
import { knownOf } from '../workspace/known-of.ts';
import type { Lens, PlacedLens } from './code-lenses.ts';
import { titleOf } from './title-of.ts';

type UsesLens = Extract<Lens, { about: 'uses' }>;

/** Where others name a procedure, or what an organisation declares; nothing where nobody does. */
export function usesLenses(document: SopDocument, session: Session): readonly PlacedLens[] {
  return placed(document).filter(({ lens }) => usersOf(lens, document, session) > 0);
}

export function usesLens(
  lens: UsesLens,
  place: { readonly uri: string; readonly position: ShowUses['arguments'][1] },
  document: SopDocument,
  session: Session,
): Command {
  const amount = usersOf(lens, document, session);
  const title = `Used by ${amount} ${amount === 1 ? 'document' : 'documents'}`;
  const show: ShowUses = { command: 'sop.showUses', arguments: [place.uri, place.position] };
  return session.client.commands.has(show.command) ? { title, ...show } : { title, command: '' };
}

function placed(document: SopDocument): readonly (PlacedLens & { readonly lens: UsesLens })[] {
  if (document.kind === 'organisation') {
    const of = (sort: UsesLens['sort'], things: readonly Thing[]) =>
      things.map(({ name }) => ({
        lens: { about: 'uses' as const, sort, name: name.text },
        at: document.tree.range(name),
      }));
    return [
      ...of('person', document.people),
      ...of('role', document.roles),
      ...of('system', document.systems),
    ];
  }
  const at = titleOf(document);
  return at === undefined ? [] : [{ lens: { about: 'uses', sort: 'document', name: '' }, at }];
}

/** How many other documents name it, by title or by ID. */
function usersOf({ sort, name }: UsesLens, document: SopDocument, session: Session): number {
  const workspace = session.library.workspaceOf(document.uri);
  if (sort === 'document') return usersOfKnown(knownOf(document, session), workspace).length;
  const users = workspace.usersOf(sort, name);
  return users.has(document.uri) ? users.size - 1 : users.size;
}
