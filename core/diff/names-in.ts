import { type Part, subpart } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { nameKey } from '../names/name-key.ts';
import { trim } from '../values/first-comma.ts';
import { readHandover } from '../values/handover.ts';
import { readTimeBox } from '../values/time-box.ts';
import { waysIn } from '../values/way.ts';
import type { Reference } from './piece.ts';

const eventWords = { within: 'of', wait: 'after', by: 'before' } as const;
const namesOfRoles: ReadonlySet<string> = new Set(['role', 'with', 'consult', 'inform']);

/**
 * The steps and the roles of the same document that a value names. They are compared as what they stand for, so that
 * nothing has changed where a name follows the step or the role that it is the name of.
 */
export function namesIn(value: Part, field: string, document: SopDocument): readonly Reference[] {
  // A value that goes on over lines has its parts elsewhere than its text has them.
  if (value.text.length !== value.end - value.start) return [];
  const place = (part: Part) => ({
    start: part.start - value.start,
    end: part.start - value.start + part.text.length,
  });
  return [
    ...partsNamingSteps(value, field, document).flatMap((part): readonly Reference[] => {
      const [step, another] = document.stepsByKey(nameKey(part.text));
      return step === undefined || another !== undefined ? [] : [{ ...place(part), step }];
    }),
    ...partsNamingRoles(value, field, document).flatMap((part): readonly Reference[] => {
      const role = nameKey(part.text);
      return isRoleOf(document, role) ? [{ ...place(part), role }] : [];
    }),
  ];
}

function partsNamingSteps(value: Part, field: string, document: SopDocument): readonly Part[] {
  const word = eventWords[field as keyof typeof eventWords];
  if (word !== undefined) return [readTimeBox(value, word).event ?? []].flat();
  if (field === 'from') return [value];
  if (field === 'go to') return [behind(value, field)];
  if (field !== 'metrics') return [];
  const isStep = ({ text }: Part) => document.stepsByKey(nameKey(text)).length > 0;
  const way = waysIn(value).find(({ from, to }) => isStep(from) && isStep(to));
  return way === undefined ? [] : [way.from, way.to];
}

function partsNamingRoles(value: Part, field: string, document: SopDocument): readonly Part[] {
  if (namesOfRoles.has(field)) return [value];
  if (field === 'escalate to') return [behind(value, field)];
  if (field !== 'handover') return [];
  const { to } = readHandover(value, (name) => isRoleOf(document, nameKey(name)));
  return to === undefined ? [] : [to];
}

function isRoleOf(document: SopDocument, key: string): boolean {
  return document
    .once('keys of roles', () => new Set(document.roles.map(({ name }) => nameKey(name.text))))
    .has(key);
}

function behind(value: Part, words: string): Part {
  return trim(subpart(value, words.length, value.text.length));
}
