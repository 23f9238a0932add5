import type { RuleSettings } from '../config/rule-settings.ts';
import { type Day, daysBetween } from '../dates/day.ts';
import { type Duration, dayAfter, writeDuration } from '../dates/duration.ts';
import { perDay } from '../dates/per-day.ts';
import type { SopDocument } from '../document/document.ts';
import { nameKey } from '../names/name-key.ts';

/** The longest that a procedure goes without a review where its class says nothing else. */
const quarter: Duration = { amount: 3, unit: 'month', business: false };

/** The longest time between two reviews of a document. */
export function reviewLimit(document: SopDocument, { classes }: RuleSettings): Duration {
  return classes.get(classOf(document)) ?? quarter;
}

/** Whether the limit is that of the document's class. */
export function isOwnLimit(document: SopDocument, { classes }: RuleSettings): boolean {
  return classes.has(classOf(document));
}

/** The last day on which a document that was reviewed on `last` may be reviewed again. */
export function latestReview(document: SopDocument, last: Day, settings: RuleSettings): Day {
  const limit = reviewLimit(document, settings);
  const known = latestAfter(last);
  const key = writeDuration(limit);
  const latest = known.get(key) ?? dayAfter(last, limit);
  known.set(key, latest);
  return latest;
}

/** The latest next review after one on a day, by the limit as it is written. */
const latestAfter = perDay(() => new Map<string, Day>());

/**
 * How many days before its day a review is due soon: at most half the time since the last one, so that what is reviewed
 * every month is not always due soon.
 */
export function reviewNotice(
  last: Day | undefined,
  due: Day,
  { dueSoonDays }: Pick<RuleSettings, 'dueSoonDays'>,
): number {
  return last === undefined ? dueSoonDays : Math.min(dueSoonDays, Math.floor(daysBetween(last, due) / 2));
}

function classOf(document: SopDocument): string {
  return nameKey(document.value('class')?.text ?? '');
}
