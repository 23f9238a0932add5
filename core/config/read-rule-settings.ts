import type { Node } from 'jsonc-parser';
import { type Duration, readDuration } from '../dates/duration.ts';
import { nameKey } from '../names/name-key.ts';
import type { ConfigProblems } from './problem.ts';
import type { RuleSettings } from './rule-settings.ts';
import { choose, shown } from './wording.ts';

type Wishes = Partial<RuleSettings>;

/** The entries of `review`, each a whole number, and the most that makes sense. */
export const reviewNumbers = { graceDays: 366, dueSoonDays: 366, reviewsPerWeek: 10_000 } as const;
type ReviewNumber = keyof typeof reviewNumbers;

/** `"review": { "graceDays": 14 }` */
export function readReview(value: Node, problems: ConfigProblems): Wishes {
  if (value.type !== 'object') {
    problems.add(
      value,
      'What holds for reviews is not an object',
      'Put braces around it: { "graceDays": 14 }',
    );
    return {};
  }
  const wishes: Partial<Record<ReviewNumber, number>> = {};
  for (const [key, each] of entriesOf(value)) {
    const name = String(key.value);
    const known = Object.keys(reviewNumbers).find((one): one is ReviewNumber => one === name);
    if (known === undefined) {
      problems.add(key, `"${name}" is nothing that reviews go by`, choose(name, Object.keys(reviewNumbers)));
    } else if (isWhole(each.value, known === 'reviewsPerWeek' ? 1 : 0, reviewNumbers[known])) {
      wishes[known] = each.value;
    } else {
      const least = known === 'reviewsPerWeek' ? 1 : 0;
      problems.add(
        each,
        `${shown(each)} is no number of ${known === 'reviewsPerWeek' ? 'reviews' : 'days'}`,
        `Write a whole number from ${least} to ${reviewNumbers[known]}, without quotes`,
      );
    }
  }
  return wishes;
}

/** `"classes": { "safety": "1 month" }` */
export function readClasses(value: Node, problems: ConfigProblems): Wishes {
  if (value.type !== 'object') {
    problems.add(
      value,
      'The classes are not an object',
      'Name each class and the longest time between two reviews: { "safety": "1 month" }',
    );
    return {};
  }
  const classes = new Map<string, Duration>();
  for (const [key, each] of entriesOf(value)) {
    const limit = typeof each.value === 'string' ? readDuration(each.value) : undefined;
    const name = nameKey(String(key.value));
    if (name === '') problems.add(key, 'A class has no name', 'Write the name that stands behind “Class:”');
    else if (classes.has(name)) problems.add(key, `"${key.value}" is there twice`, 'Remove one of the two');
    else if (limit === undefined || !isForReviews(limit)) {
      problems.add(
        each,
        `${shown(each)} is no time between two reviews`,
        'Write a number of days, weeks, months, quarters or years in double quotes: "3 months"',
      );
    } else classes.set(name, limit);
  }
  return { classes };
}

/** `"idPrefix": "ONB"` */
export function readIdPrefix(value: Node, problems: ConfigProblems): Wishes {
  const prefix: unknown = value.value;
  if (typeof prefix === 'string' && /^\p{Lu}[\p{Lu}\d]*$/u.test(prefix)) return { idPrefix: prefix };
  problems.add(
    value,
    `${shown(value)} is nothing that IDs can begin with`,
    'Write capital letters and digits in double quotes, without the hyphen: "ONB"',
  );
  return {};
}

function entriesOf(object: Node): readonly (readonly [key: Node, value: Node])[] {
  return (object.children ?? []).flatMap(({ children: [key, value] = [] }) =>
    key === undefined || value === undefined ? [] : [[key, value] as const],
  );
}

function isWhole(value: unknown, least: number, most: number): value is number {
  return typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most;
}

/** At least a day, and in days as the calendar has them. */
function isForReviews({ amount, unit, business }: Duration): boolean {
  return !business && unit !== 'minute' && unit !== 'hour' && amount >= 1 && amount <= 10_000;
}
