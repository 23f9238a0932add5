import { defaultRuleSettings } from '../../core/config/rule-settings.ts';
import { type Day, daysBetween, readDay } from '../../core/dates/day.ts';
import type { KnownDocument, Settings } from '../../core/index.ts';
import { reviewNotice } from '../../core/values/review.ts';
import type { ReviewFacts } from '../messages/overview.ts';
import type { Session } from '../session.ts';

/** When a procedure is reviewed next; null for what is not reviewed. */
export function reviewFacts(known: KnownDocument, session: Session): ReviewFacts | null {
  return reviewFactsOn(known, session.dayFor(known.uri), session.configs.settingsFor(known.uri));
}

/** The same on a day, by the settings of its library. */
export function reviewFactsOn(
  known: KnownDocument,
  today: Day,
  { dueSoonDays = defaultRuleSettings.dueSoonDays }: Pick<Settings, 'dueSoonDays'>,
): ReviewFacts | null {
  if (!known.isProcedure || known.isRetired) return null;
  const last = known.value('last reviewed') ?? null;
  const { nextReview } = known;
  if (nextReview === undefined) return { state: 'undated', day: null, daysLeft: 0, last };
  const daysLeft = daysBetween(today, nextReview);
  const notice = reviewNotice(readDay(last ?? ''), nextReview, { dueSoonDays });
  return { state: stateOf(daysLeft, notice), day: nextReview.toString(), daysLeft, last };
}

function stateOf(daysLeft: number, notice: number): ReviewFacts['state'] {
  if (daysLeft < 0) return 'overdue';
  return daysLeft <= notice ? 'due' : 'current';
}
