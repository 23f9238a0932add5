import type { Day } from '../dates/day.ts';
import type { SopDocument } from '../document/document.ts';
import { nameKey } from '../names/name-key.ts';
import { readApproval } from '../values/approval.ts';
import { readOwner } from '../values/owner.ts';
import { rolesHeld } from './declared.ts';
import type { KnownNames } from './known-names.ts';
import { whoIs } from './who-is.ts';
import type { Workspace } from './workspace.ts';

interface Context {
  readonly workspace: Workspace;
  readonly known: KnownNames;
  readonly today: Day;
}

/**
 * The roles of the person that a document names where a role belongs, as far as it or the organisation says them;
 * undefined where nothing says that this is a person. A first name will do where only one person has it.
 */
export function rolesOfPerson(
  name: string,
  document: SopDocument,
  { workspace, known, today }: Context,
): readonly string[] | undefined {
  const mayBePerson = (each: string) => {
    const { kind } = whoIs(each, workspace, known, today);
    return each.trim().includes(' ') && (kind === 'person' || kind === 'unknown' || kind === 'unchecked');
  };
  const people = peopleOf(document, workspace, mayBePerson);
  const key = nameKey(name);
  const called = [...people.keys()].filter((each) => each.startsWith(`${key} `));
  const person = people.has(key) ? key : called.length === 1 ? called[0] : undefined;
  const roles = [...document.roles, ...[...workspace.declarations.roles.values()].map(({ thing }) => thing)];
  const heldInTurn = roles.filter((role) => mentions(role.value('who')?.text ?? '', person ?? key));
  // `who: the shift lead otherwise` names a role.
  if (person === undefined && (heldInTurn.length === 0 || !mayBePerson(name))) return undefined;
  const all = [...(people.get(person ?? key) ?? []), ...heldInTurn.map((role) => role.name.text)];
  return [...new Map(all.map((role) => [nameKey(role), role])).values()];
}

/** Everybody who is named as a person, by the key of the name, with the roles that are said at the same place. */
function peopleOf(
  document: SopDocument,
  { declarations }: Workspace,
  mayBePerson: (name: string) => boolean,
): ReadonlyMap<string, readonly string[]> {
  const people = new Map<string, readonly string[]>();
  const add = (name: string, roles: readonly string[]) => {
    const key = nameKey(name);
    people.set(key, [...(people.get(key) ?? []), ...roles]);
  };
  for (const { name, thing } of declarations.people.values()) {
    const held = rolesHeld(thing).map((role) => role.text);
    add(name, held);
  }
  for (const { name, value } of document.fields) {
    const isOwner = name === 'owner' || name === 'backup';
    if (!isOwner && name !== 'approved by') continue;
    const { person, role } = isOwner ? readOwner(value) : { ...readApproval(value), role: undefined };
    if (mayBePerson(person.text)) add(person.text, role === undefined ? [] : [role.text]);
  }
  return people;
}

/** Whether a text has all words of a name, in their order. */
function mentions(text: string, key: string): boolean {
  return key !== '' && ` ${nameKey(text).replace(/[,;]/g, ' ')} `.includes(` ${key} `);
}
