import type { Day } from '../dates/day.ts';
import type { SopDocument } from '../document/document.ts';
import type { Fix } from '../findings/finding.ts';
import { nameKey } from '../names/name-key.ts';
import { isHere } from '../workspace/declared.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { writeField } from './write-field.ts';

const mostOffered = 10;

/** Makes a person the owner: who last wrote in the history first, then the people of the organisation. */
export function peopleToPick(document: SopDocument, workspace: Workspace, today: Day): readonly Fix[] {
  const people = [...workspace.declarations.people.values()].filter((person) => isHere(person, today));
  const here = new Map(people.map((person) => [nameKey(person.name), person.name]));
  const written = document.history.flatMap((entry) => entry.person?.text ?? []);
  const writers = written.filter((name) => here.size === 0 || here.has(nameKey(name)));
  const names = new Map([...writers, ...here.values()].map((name) => [nameKey(name), name]));
  return [...names.values()].slice(0, mostOffered).map((name, index) => ({
    title: `Make ${name} the owner`,
    edits: [writeField(document, 'owner', name)],
    safe: false,
    preferred: index === 0,
  }));
}
