import type { Part } from '../../grammar/index.ts';
import type { RuleSettings } from '../config/rule-settings.ts';
import { compareDays, daysBetween, readDay } from '../dates/day.ts';
import { dayAfter, readDuration, writeDuration } from '../dates/duration.ts';
import type { SopDocument } from '../document/document.ts';
import { text } from '../findings/example.ts';
import { counted, listed, quote } from '../findings/quote.ts';
import type { DocumentRule, Report } from '../findings/rule.ts';
import { replace } from '../fixes/edit.ts';
import { isOwnLimit, latestReview, reviewLimit } from '../values/review.ts';

/** A quarter has up to 92 days, whatever months it begins and ends in. */
const longestQuarter = 92;

export const reviewIntervalTooLong: DocumentRule = {
  name: 'review-interval-too-long',
  group: 'currency',
  severity: 'warning',
  preset: 'recommended',
  scope: 'document',
  calendar: false,
  title: 'There is too much time between two reviews',
  why: 'The work changes faster than that; until the next review people follow steps that no longer hold.',
  *check(document, { settings }) {
    if (!document.isProcedure || document.isRetired) return;
    const next = document.value('next review');
    if (next !== undefined) yield* nextTooLate(document, next, settings);
    const every = document.value('review every');
    if (every !== undefined) yield* everyTooLong(document, every, settings);
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Storage of signed contracts
          Last reviewed: 2026-12-01
          Next review: ⟦2027-06-01⟧
        `,
        fixed: text`
          SOP: Storage of signed contracts
          Last reviewed: 2026-12-01
          Next review: 2027-03-01
        `,
      },
      {
        text: text`
          SOP: Test of the fire doors
          Class: Safety
          Last reviewed: 2026-10-05
          Next review: ⟦2027-01-05⟧
        `,
        settings: { classes: new Map([['safety', { amount: 1, unit: 'month', business: false }]]) },
        fixed: text`
          SOP: Test of the fire doors
          Class: Safety
          Last reviewed: 2026-10-05
          Next review: 2026-11-05
        `,
      },
      {
        text: text`
          SOP: Storage of signed contracts
          Review every: ⟦1 year⟧
        `,
        fixed: text`
          SOP: Storage of signed contracts
          Review every: 3 months
        `,
      },
      {
        text: text`
          SOP: Names of the meeting rooms
          Review every: ⟦1 year⟧
        `,
        settings: { classes: new Map([['reference', { amount: 1, unit: 'year', business: false }]]) },
        fixed: text`
          SOP: Names of the meeting rooms
          Review every: 3 months
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Storage of signed contracts
          Last reviewed: 2026-11-30
          Next review: 2027-03-01
          Review every: 1 quarter
        `,
      },
      {
        text: text`
          SOP: Names of the meeting rooms
          Class: reference
          Last reviewed: 2026-11-30
          Next review: 2027-11-30
          Review every: 1 year
        `,
        settings: { classes: new Map([['reference', { amount: 1, unit: 'year', business: false }]]) },
      },
    ],
  },
};

function* nextTooLate(document: SopDocument, next: Part, settings: RuleSettings): Generator<Report> {
  const last = readDay(document.value('last reviewed')?.text ?? '');
  const day = readDay(next.text);
  if (last === undefined || day === undefined) return;
  const latest = latestReview(document, last, settings);
  const days = daysBetween(last, day);
  if (compareDays(day, latest) <= 0) return;
  if (!isOwnLimit(document, settings) && days <= longestQuarter) return;
  yield {
    at: next,
    what: `The next review is ${counted(days, 'day')} after the last one, and ${limitText(document, settings)}.`,
    next: `Review it by ${latest}.${otherClasses(document, settings)}`,
    fixes: () => [
      {
        title: `Review it next on ${latest}`,
        edits: [replace(document, next, latest.toString())],
        safe: false,
        preferred: true,
        byPerson: true,
      },
    ],
  };
}

function* everyTooLong(document: SopDocument, every: Part, settings: RuleSettings): Generator<Report> {
  const duration = readDuration(every.text);
  const limit = reviewLimit(document, settings);
  if (duration === undefined || compareDays(dayAfter(start, duration), dayAfter(start, limit)) <= 0) return;
  const most = writeDuration(limit);
  yield {
    at: every,
    what: `A review every ${quote(every.text)} is too seldom: ${limitText(document, settings)}.`,
    next: `Write ${most} or less.${otherClasses(document, settings)}`,
    fixes: () => [
      {
        title: `Review it every ${most}`,
        edits: [replace(document, every, most)],
        safe: false,
        preferred: true,
        byPerson: true,
      },
    ],
  };
}

/** Three months from here are the longest that three months can be: 92 days. */
const start = readDay('2026-07-01') as NonNullable<ReturnType<typeof readDay>>;

function limitText(document: SopDocument, settings: RuleSettings): string {
  const limit = writeDuration(reviewLimit(document, settings));
  if (!isOwnLimit(document, settings)) return 'a quarter is the longest';
  return `the limit of the class ${quote(document.value('class')?.text ?? '')} is ${limit}`;
}

/** What a document may be, by the settings, for which there may be more time between two reviews. */
function otherClasses(document: SopDocument, settings: RuleSettings): string {
  const limit = dayAfter(start, reviewLimit(document, settings));
  const longer = [...settings.classes].filter(([, each]) => compareDays(dayAfter(start, each), limit) > 0);
  if (longer.length > 0) {
    const named = longer.map(([name, each]) => `${quote(`Class: ${name}`)} (${writeDuration(each)})`);
    return ` If it is one of those that may wait longer, write ${listed(named, 'or')}.`;
  }
  return settings.classes.size > 0
    ? ''
    : ' Which documents may wait longer is set under “classes” in sop.config.json.';
}
