import type { Day } from '../dates/day.ts';
import { nameKey } from '../names/name-key.ts';
import type { Declared } from './declared.ts';
import type { KnownNames } from './known-names.ts';
import type { Workspace } from './workspace.ts';

/** What the name of an owner is. */
export type Who =
  | { readonly kind: 'person' }
  /** Exactly one current person holds the role, so that it names a person after all. */
  | { readonly kind: 'role of one'; readonly holder: Declared }
  /** Nobody holds the role, or several people do. */
  | { readonly kind: 'role'; readonly holders: readonly Declared[] }
  /** A team, a department, or words that are a role in most organisations. */
  | { readonly kind: 'group' }
  /** The organisation names people, and this is none of them. */
  | { readonly kind: 'unknown' }
  /** Nothing says who there is. */
  | { readonly kind: 'unchecked' };

export function whoIs(name: string, workspace: Workspace, known: KnownNames, today: Day): Who {
  const { declarations } = workspace;
  const key = nameKey(name);
  if (declarations.people.has(key)) return { kind: 'person' };
  if (known.roles.has(name)) {
    const holders = declarations.holdersOf(name, today);
    const [holder] = holders;
    return holder !== undefined && holders.length === 1
      ? { kind: 'role of one', holder }
      : { kind: 'role', holders };
  }
  if (groupWords.test(key) || departments.has(key)) return { kind: 'group' };
  if (key.includes(' ') && roleWords.test(key)) return { kind: 'role', holders: [] };
  return { kind: declarations.people.size > 0 ? 'unknown' : 'unchecked' };
}

const groupWords =
  /(?:^| )(?:team|teams|department|dept|group|squad|crew|unit|division|committee|board|office|desk|staff|management|everyone|everybody|anyone)\.?$|^(?:the|our|all|each|every) |^(?:all|tbd|tbc|n\/a|none|nobody)$/;

const departments: ReadonlySet<string> = new Set([
  'accounting',
  'administration',
  'compliance',
  'customer service',
  'customer success',
  'customer support',
  'engineering',
  'finance',
  'hr',
  'human resources',
  'it',
  'legal',
  'logistics',
  'marketing',
  'onboarding',
  'operations',
  'ops',
  'procurement',
  'product',
  'purchasing',
  'qa',
  'quality',
  'r&d',
  'sales',
  'security',
  'support',
  'warehouse',
  'us',
  'we',
]);

/** Last words of roles that are hardly ever a surname; `head of` and its like at the beginning. */
const roleWords =
  /^(?:head|director|vp|vice president|chief) of | (?:manager|coordinator|engineer|analyst|director|officer|administrator|specialist|supervisor|assistant|executive|lead|leader|technician|representative|consultant|developer|owner|operator)$/;
