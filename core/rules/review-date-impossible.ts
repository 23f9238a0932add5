import { compareDays, type Day, daysBetween, readDay } from '../dates/day.ts';
import type { SopDocument } from '../document/document.ts';
import { text } from '../findings/example.ts';
import type { DocumentRule, Report } from '../findings/rule.ts';
import { replace } from '../fixes/edit.ts';
import { nextReview } from '../fixes/mark-reviewed.ts';
import { readApproval } from '../values/approval.ts';

export const reviewDateImpossible: DocumentRule = {
  name: 'review-date-impossible',
  group: 'currency',
  severity: 'error',
  preset: 'essential',
  scope: 'document',
  // What is in the future today is in the past later: no passing day turns anything up.
  calendar: false,
  title: 'The dates cannot be in that order',
  why: 'Whoever relies on a date that cannot be right believes that somebody has looked at the procedure when nobody has.',
  *check(document, { today, settings }) {
    if (!document.isProcedure) return;
    const last = dateOf(document, 'last reviewed');
    const next = dateOf(document, 'next review');
    yield* effectiveBeforeApproval(document);
    // It may be tomorrow already where the document was written.
    if (last !== undefined && daysBetween(today, last.day) > 1) {
      yield {
        at: last.part,
        what: `The last review is on ${last.day}, which has not come yet.`,
        next: 'Write the day on which the procedure was last reviewed; the next one stands behind “Next review”.',
      };
    }
    if (last === undefined || next === undefined || compareDays(next.day, last.day) > 0) return;
    const date = nextReview(document, last.day, settings).toString();
    yield {
      at: next.part,
      what: `The next review, ${next.day}, does not come after the last one, ${last.day}.`,
      next: 'Correct the one that is wrong.',
      related: [{ document, at: last.part, message: 'The last review' }],
      fixes: () => [
        {
          title: `Review it next on ${date}`,
          edits: [replace(document, next.part, date)],
          safe: false,
          preferred: true,
          byPerson: true,
        },
      ],
    };
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Storage of signed contracts
          Last reviewed: 2026-10-12
          Next review: ⟦2026-07-12⟧
        `,
        fixed: text`
          SOP: Storage of signed contracts
          Last reviewed: 2026-10-12
          Next review: 2027-01-12
        `,
      },
      {
        text: text`
          SOP: Storage of signed contracts
          Last reviewed: ⟦2027-11-02⟧
          Next review: 2028-02-02
        `,
        today: '2026-11-16',
      },
      {
        text: text`
          SOP: Storage of signed contracts
          Effective: ⟦2026-10-05⟧
          Approved by: Priya Nair, 2026-10-02
          Approved by: Leila Osman, 2026-10-19
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Storage of signed contracts
          Effective: 2026-10-05
          Approved by: Priya Nair, 2026-10-05
          Last reviewed: 2026-10-05
          Next review: 2027-01-05
        `,
      },
      {
        text: text`
          SOP: Storage of signed contracts
          Last reviewed: 2026-11-17
        `,
        today: '2026-11-16',
      },
    ],
  },
};

function dateOf(document: SopDocument, name: string) {
  const part = document.value(name);
  const day = readDay(part?.text ?? '');
  return part === undefined || day === undefined ? undefined : { part, day };
}

/** What is followed before the last signature is there was never approved as it is. */
function* effectiveBeforeApproval(document: SopDocument): Generator<Report> {
  const effective = dateOf(document, 'effective');
  if (effective === undefined) return;
  const late = document
    .fieldsNamed('approved by')
    .flatMap((field) => {
      const { date } = readApproval(field.value);
      const day: Day | undefined = readDay(date?.text ?? '');
      return day === undefined || date === undefined ? [] : [{ day, part: date }];
    })
    .filter(({ day }) => compareDays(effective.day, day) < 0);
  const [first] = late;
  if (first === undefined) return;
  yield {
    at: effective.part,
    what: `The version is in force from ${effective.day}, before its approval on ${first.day}.`,
    next: 'Write the day from which it is followed, on or after that of the last approval.',
    related: late.map(({ part }) => ({ document, at: part, message: 'Approved later' })),
  };
}
