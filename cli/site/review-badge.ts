import { escaped } from '../../core/prose/escaped.ts';
import type { ReviewFacts } from '../../server/messages/overview.ts';

/** Where the review of a procedure stands, in words and a colour. */
export function reviewBadge({ state, day, daysLeft }: ReviewFacts): string {
  if (day === null) return '<span class="badge undated">No review date</span>';
  const words = {
    overdue: `Review overdue since ${day}`,
    due: daysLeft === 0 ? 'Review due today' : `Review due ${day}`,
    current: `Current until ${day}`,
    undated: '',
  }[state];
  return `<span class="badge ${state}">${escaped(words)}</span>`;
}
