import { defaultRuleSettings } from '../../core/config/rule-settings.ts';
import { type Day, daysBetween, readDay } from '../../core/dates/day.ts';
import type { KnownDocument } from '../../core/index.ts';
import { reviewNotice } from '../../core/values/review.ts';
import type { ReviewFacts } from '../messages/overview.ts';
import type { Session } from '../session.ts';

/** When a procedure is reviewed next; null for what is not reviewed. */
export function reviewFacts(known: KnownDocument, session: Session): ReviewFacts | null {
  if (!known.isProcedure || known.isRetired) return null;
  const last = known.value('last reviewed') ?? null;
  const { nextReview } = known;
  if (nextReview === undefined) return { state: 'undated', day: null, daysLeft: 0, last };
  const daysLeft = daysBetween(session.dayFor(known.uri), nextReview);
  const state = stateOf(daysLeft, noticeFor(known, nextReview, session));
  return { state, day: nextReview.toString(), daysLeft, last };
}

function stateOf(daysLeft: number, notice: number): ReviewFacts['state'] {
  if (daysLeft < 0) return 'overdue';
  return daysLeft <= notice ? 'due' : 'current';
}

function noticeFor(known: KnownDocument, due: Day, session: Session): number {
  const { dueSoonDays = defaultRuleSettings.dueSoonDays } = session.configs.settingsFor(known.uri);
  return reviewNotice(readDay(known.value('last reviewed') ?? ''), due, { dueSoonDays });
}
