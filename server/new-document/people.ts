import { isHere, rolesHeld } from '../../core/workspace/declared.ts';
import type { PersonFacts } from '../messages/new-document.ts';
import type { Session } from '../session.ts';

/** Who may own a document: the people of the organisation who are here today. */
export function people(_: unknown, session: Session): readonly PersonFacts[] {
  return session.library.workspaces
    .flatMap(({ declarations }) => [...declarations.people.values()])
    .filter((person) => isHere(person, session.dayFor(person.document.uri)))
    .map(({ name, thing }) => ({ name, roles: rolesHeld(thing).map(({ text }) => text) }))
    .sort((one, other) => one.name.localeCompare(other.name, 'en'));
}
