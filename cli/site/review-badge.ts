import { escaped } from '../../core/prose/escaped.ts';
import type { ReviewFacts } from '../../server/messages/overview.ts';
import { shownReview } from '../../server/overview/shown-review.ts';

/** Where the review of a procedure stands, in words and a colour. */
export function reviewBadge(facts: ReviewFacts): string {
  const { state, day } = shownReview(facts);
  const words = {
    overdue: `Review overdue since ${day}`,
    due: facts.daysLeft === 0 ? 'Review due today' : `Review due ${day}`,
    current: `Current until ${day}`,
    undated: 'No review date',
    never: 'Not reviewed yet',
    retired: 'Retired',
  }[state];
  return `<span class="badge ${state}">${escaped(words)}</span>`;
}
