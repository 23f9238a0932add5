import { readDay } from '../../core/dates/day.ts';
import type { ShownReview } from '../messages/messages.ts';
import type { ReviewFacts } from '../messages/overview.ts';

/**
 * Where the review stands, as it is shown to whoever reads the document; null stands for what is not reviewed any more. A
 * day that is planned says nothing of a document that nobody has reviewed yet, until it has passed.
 */
export function shownReview(facts: ReviewFacts | null): ShownReview {
  if (facts === null) return { state: 'retired', day: null };
  const { state, day, last } = facts;
  const isReviewed = readDay(last ?? '') !== undefined;
  return { state: isReviewed || state === 'overdue' ? state : 'never', day };
}
