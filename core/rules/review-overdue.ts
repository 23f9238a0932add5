import { daysBetween, readDay } from '../dates/day.ts';
import { text } from '../findings/example.ts';
import { counted } from '../findings/quote.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { markReviewed } from '../fixes/mark-reviewed.ts';

export const reviewOverdue: DocumentRule = {
  name: 'review-overdue',
  group: 'currency',
  severity: 'warning',
  preset: 'essential',
  scope: 'document',
  calendar: true,
  title: 'The review is overdue',
  why: 'Whoever follows the procedure cannot know whether it still describes the work as it is.',
  *check(document, { today, settings }) {
    if (!document.isProcedure || document.isRetired) return;
    const value = document.value('next review');
    const due = readDay(value?.text ?? '');
    const late = due === undefined ? 0 : daysBetween(due, today);
    if (value === undefined || late <= 0) return;
    yield {
      at: value,
      severity: late > settings.graceDays ? 'error' : 'warning',
      what: `The review is ${counted(late, 'day')} late.`,
      next: 'Read the procedure with someone who follows it, correct what is wrong, and record the review: both dates and a line of the history.',
      fixes: () => [markReviewed(document, today, settings)],
    };
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Change of the billing address
          Owner: Bruno Keller
          Version: 1.4
          Last reviewed: 2026-02-18
          Next review: ⟦2026-05-18⟧

          History:
            - 1.4, 2026-02-18, Bruno Keller: Call back on the known number
        `,
        today: '2026-11-16',
        fixed: text`
          SOP: Change of the billing address
          Owner: Bruno Keller
          Version: 1.4
          Last reviewed: 2026-11-16
          Next review: 2027-02-16

          History:
            - 1.4, 2026-11-16, Bruno Keller: Reviewed, no change
            - 1.4, 2026-02-18, Bruno Keller: Call back on the known number
        `,
      },
      {
        text: text`
          SOP: Food storage check
          Owner: Lena Brandt, Kitchen Manager
          Version: 1.1
          Next review: ⟦2026-11-15⟧
          Review every: 1 month
        `,
        today: '2026-11-16',
        fixed: text`
          SOP: Food storage check
          Owner: Lena Brandt, Kitchen Manager
          Version: 1.1
          Last reviewed: 2026-11-16
          Next review: 2026-12-16
          Review every: 1 month

          History:
            - 1.1, 2026-11-16, Lena Brandt: Reviewed, no change
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Food storage check
          Next review: 2026-11-16
        `,
        today: '2026-11-16',
      },
      {
        text: text`
          SOP: Food storage check
          Status: retired
          Next review: 2024-11-16
        `,
        today: '2026-11-16',
      },
    ],
  },
};
