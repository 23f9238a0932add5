import type { SopDocument } from '../document/document.ts';
import type { Thing } from '../document/thing.ts';
import { variantsOf } from '../document/variants.ts';
import { quote } from '../findings/quote.ts';
import { nameKey } from '../names/name-key.ts';
import type { Lookup } from '../references/resolve.ts';
import { type Subject, stepSubject } from '../references/subject.ts';
import { outputsOf } from '../workspace/things.ts';
import { shownName } from './in-words.ts';
import type { NameToChange } from './name-to-change.ts';

/**
 * Says that something else of the same sort has the new name already; undefined where nothing has. `document` is one
 * that has the old name.
 */
export function takenBy(
  { subject, key }: NameToChange,
  newName: string,
  document: SopDocument,
  lookup: Lookup,
): string | undefined {
  const newKey = nameKey(newName);
  if (newKey === key || !isTaken(subject, newName, newKey, document, lookup)) return undefined;
  const where = within.has(subject.sort) ? ` in ${shownName(document)}` : '';
  return `There is ${things[subject.sort]} called ${quote(newName)} already${where}, and nobody could tell the two apart. Choose another name.`;
}

const within: ReadonlySet<Subject['sort']> = new Set(['step', 'output', 'variant']);

const things: Readonly<Record<Subject['sort'], string>> = {
  person: 'a person',
  role: 'a role',
  system: 'a system',
  document: 'a document',
  step: 'a step',
  output: 'an output',
  variant: 'a variant',
};

function isTaken(
  subject: Subject,
  newName: string,
  newKey: string,
  document: SopDocument,
  lookup: Lookup,
): boolean {
  const { people, roles, systems, holders } = lookup.declarations;
  const isIn = (own: readonly Thing[]) => own.some(({ name }) => nameKey(name.text) === newKey);
  switch (subject.sort) {
    case 'person':
      return people.has(newKey) || isIn(document.people);
    case 'role':
      return roles.has(newKey) || holders.has(newKey) || isIn(document.roles);
    case 'system':
      return systems.has(newKey) || isIn(document.systems);
    case 'document':
      return lookup.find(newName).some(({ uri }) => uri !== subject.uri);
    case 'step':
      return (
        document.uri === subject.uri &&
        document.stepsByKey(newKey).some((step) => stepSubject(document, step).within !== subject.within)
      );
    case 'output':
      return outputsOf(document).some(({ part }) => nameKey(part.text) === newKey);
    case 'variant':
      return document.uri === subject.uri && variantsOf(document).has(newKey);
  }
}
