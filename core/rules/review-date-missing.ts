import { compareDays, readDay } from '../dates/day.ts';
import { text } from '../findings/example.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { nextReview } from '../fixes/mark-reviewed.ts';
import { writeField } from '../fixes/write-field.ts';

export const reviewDateMissing: DocumentRule = {
  name: 'review-date-missing',
  group: 'currency',
  severity: 'error',
  preset: 'essential',
  scope: 'document',
  calendar: false,
  title: 'Nothing says when the procedure is reviewed next',
  why: 'Without a day on which somebody looks at it again, a procedure stays as it is while the work changes.',
  *check(document, { today, settings }) {
    if (!document.isProcedure || document.says('next review')) return;
    yield {
      at: document.field('next review')?.key,
      what: 'The document has no date for its next review.',
      next: 'Write “Next review: ” and a date at most a quarter after the last review.',
      fixes: () => {
        const date = nextReview(
          document,
          readDay(document.value('last reviewed')?.text ?? '') ?? today,
          settings,
        );
        const edits = [writeField(document, 'next review', date.toString())];
        // That a review is late already is for a person to say.
        const byPerson = compareDays(date, today) < 0;
        return [{ title: `Review it next on ${date}`, edits, safe: false, preferred: true, byPerson }];
      },
    };
  },
  examples: {
    invalid: [
      {
        text: text`
          ⟦SOP: Food storage check⟧
          Version: 1.1
          Last reviewed: 2026-11-02
          Takes: 30 minutes
        `,
        today: '2026-12-24',
        fixed: text`
          SOP: Food storage check
          Version: 1.1
          Last reviewed: 2026-11-02
          Next review: 2027-02-02
          Takes: 30 minutes
        `,
      },
      {
        text: text`
          ⟦SOP: Food storage check⟧
          Owner: Lena Brandt
        `,
        today: '2026-11-30',
        fixed: text`
          SOP: Food storage check
          Owner: Lena Brandt
          Next review: 2027-02-28
        `,
      },
      {
        text: text`
          SOP: Food storage check
          ⟦Next review⟧:
          Review every: 1 month
        `,
        today: '2026-11-30',
        fixed: text`
          SOP: Food storage check
          Next review: 2026-12-30
          Review every: 1 month
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Food storage check
          Next review: 2027-02-02
        `,
      },
      {
        text: text`
          SOP: Food storage check
          Review date: 2027-02-02
        `,
      },
    ],
  },
};
