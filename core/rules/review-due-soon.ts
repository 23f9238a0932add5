import { daysBetween, readDay } from '../dates/day.ts';
import { text } from '../findings/example.ts';
import { counted } from '../findings/quote.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { markReviewed } from '../fixes/mark-reviewed.ts';
import { reviewNotice } from '../values/review.ts';

export const reviewDueSoon: DocumentRule = {
  name: 'review-due-soon',
  group: 'currency',
  severity: 'information',
  preset: 'recommended',
  scope: 'document',
  calendar: true,
  title: 'The review is due soon',
  why: 'A review takes the owner and someone who does the work; a meeting with both is found in advance, not on the day.',
  *check(document, { today, settings }) {
    if (!document.isProcedure || document.isRetired) return;
    const value = document.value('next review');
    const due = readDay(value?.text ?? '');
    if (value === undefined || due === undefined) return;
    const left = daysBetween(today, due);
    const last = readDay(document.value('last reviewed')?.text ?? '');
    if (left < 0 || left > reviewNotice(last, due, settings)) return;
    yield {
      at: value,
      what: left === 0 ? 'The review is due today.' : `The review is due in ${counted(left, 'day')}.`,
      next: 'Agree a time with the owner and with someone who follows the procedure.',
      fixes: () => [{ ...markReviewed(document, today, settings), preferred: false }],
    };
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Food storage check
          Owner: Lena Brandt
          Version: 1.1
          Last reviewed: 2026-09-02
          Next review: ⟦2026-12-02⟧

          History:
            - 1.1, 2026-09-02, Lena Brandt: Freezer limit added
        `,
        today: '2026-11-16',
        fixed: text`
          SOP: Food storage check
          Owner: Lena Brandt
          Version: 1.1
          Last reviewed: 2026-11-16
          Next review: 2027-02-16

          History:
            - 1.1, 2026-11-16, Lena Brandt: Reviewed, no change
            - 1.1, 2026-09-02, Lena Brandt: Freezer limit added
        `,
      },
      {
        text: text`
          SOP: Food storage check
          Owner: Lena Brandt
          Last reviewed: 2026-11-01
          Next review: ⟦2026-11-29⟧
        `,
        today: '2026-11-16',
        fixed: text`
          SOP: Food storage check
          Owner: Lena Brandt
          Last reviewed: 2026-11-16
          Next review: 2026-12-14

          History:
            - 1.0, 2026-11-16, Lena Brandt: Reviewed, no change
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Food storage check
          Next review: 2027-02-02
        `,
        today: '2026-11-16',
      },
      {
        text: text`
          SOP: Food storage check
          Last reviewed: 2026-11-14
          Next review: 2026-12-12
        `,
        today: '2026-11-16',
      },
    ],
  },
};
