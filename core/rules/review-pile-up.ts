import type { Part } from '../../grammar/index.ts';
import { compareDays, type Day, readDay } from '../dates/day.ts';
import type { SopDocument } from '../document/document.ts';
import { text } from '../findings/example.ts';
import type { Fix } from '../findings/finding.ts';
import { quote } from '../findings/quote.ts';
import type { WorkspaceRule } from '../findings/rule.ts';
import { replace } from '../fixes/edit.ts';
import { mondayOf, type ReviewWeeks } from '../workspace/review-weeks.ts';

const mostRelated = 5;

export const reviewPileUp: WorkspaceRule = {
  name: 'review-pile-up',
  group: 'currency',
  severity: 'information',
  preset: 'recommended',
  scope: 'workspace',
  calendar: false,
  title: 'Too many reviews fall in one week',
  why: 'Nobody reads that many procedures with care in one week; the last ones are waved through or come late.',
  *check(document, { workspace, today, settings }) {
    const { reviews } = workspace;
    const value = document.value('next review');
    const day = readDay(value?.text ?? '');
    if (value === undefined || day === undefined) return;
    const monday = mondayOf(day);
    const most = Math.max(settings.reviewsPerWeek, reviews.unavoidable);
    const week = reviews.in(monday);
    const place = week.places.get(document.uri) ?? -1;
    if (place < most) return;
    const others = week.uris.filter((uri) => uri !== document.uri).slice(0, mostRelated);
    yield {
      at: value,
      what: `In the week of ${monday}, ${week.uris.length} procedures are due for review; ${most === 1 ? '1 is' : `${most} are`} the most that one week should have.`,
      next: 'Move this one to a week before that has fewer.',
      related: others
        .flatMap((uri) => workspace.document(uri) ?? [])
        .map((other) => ({
          document: other,
          at: other.value('next review'),
          message: `The review of ${quote(other.title?.text ?? other.uri)}`,
        })),
      fixes: () => spread(document, { value, day, nth: place - most, most }, reviews, today),
    };
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Answer to a complaint
          Last reviewed: 2026-11-05
          Next review: ⟦2027-02-05⟧
        `,
        today: '2026-11-16',
        settings: { reviewsPerWeek: 2 },
        others: [
          text`
            SOP: Kick-off meeting
            Next review: 2027-02-01
          `,
          text`
            SOP: Input collection
            Next review: 2027-02-03
          `,
          text`
            SOP: Stock count
            Next review: 2027-01-28
          `,
          text`
            SOP: Food storage check
            Next review: 2027-01-26
          `,
        ],
        fixed: text`
          SOP: Answer to a complaint
          Last reviewed: 2026-11-05
          Next review: 2027-01-22
        `,
      },
      {
        text: text`
          SOP: Answer to a complaint
          Last reviewed: 2026-11-05
          Next review: ⟦2026-11-19⟧
        `,
        today: '2026-11-16',
        settings: { reviewsPerWeek: 1 },
        others: [
          text`
            SOP: Kick-off meeting
            Next review: 2026-11-16
          `,
        ],
      },
    ],
    valid: [
      {
        text: text`
          SOP: Answer to a complaint
          Next review: 2027-02-05
        `,
        others: [
          text`
            SOP: Kick-off meeting
            Next review: 2027-02-04
          `,
        ],
      },
      {
        text: text`
          SOP: Answer to a complaint
          Next review: 2027-02-05
        `,
        settings: { reviewsPerWeek: 1 },
        others: [
          text`
            SOP: Kick-off meeting
            Status: retired
            Next review: 2027-02-04
          `,
          text`
            SOP: Input collection
            Next review: 2027-02-08
          `,
        ],
      },
    ],
  },
};

interface Pile {
  readonly value: Part;
  readonly day: Day;
  /** Which of those that are too many this one is, so that each goes to a place of its own. */
  readonly nth: number;
  readonly most: number;
}

/** Earlier, since later would be too late: to the same day of the nearest week before that has room. */
function spread(
  document: SopDocument,
  { value, day, nth, most }: Pile,
  reviews: ReviewWeeks,
  today: Day,
): readonly Fix[] {
  const last = readDay(document.value('last reviewed')?.text ?? '');
  let free = nth;
  for (let at = day.subtract({ weeks: 1 }); compareDays(at, today) >= 0; at = at.subtract({ weeks: 1 })) {
    if (last !== undefined && compareDays(at, last) <= 0) return [];
    free -= Math.max(0, most - reviews.in(mondayOf(at)).uris.length);
    if (free >= 0) continue;
    const edits = [replace(document, value, at.toString())];
    return [
      { title: `Review it a little earlier, on ${at}`, edits, safe: false, preferred: true, byPerson: true },
    ];
  }
  return [];
}
