import ical, { ICalEventTransparency } from 'ical-generator';
import { readDay } from '../../../core/dates/day.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { visible } from '../../terminal/visible.ts';
import type { DueReport, DueReview } from './report.ts';

/** Writes a calendar with one event of a whole day for each review. */
export function dueAsIcal({ reviews, today, undated }: DueReport, { stdout, stderr }: Terminal): void {
  const calendar = ical({ name: 'Reviews of procedures', prodId: { company: 'SOP', product: 'sop due' } });
  const shared = sharedNames(reviews);
  for (const review of reviews) {
    const start = readDay(review.day);
    if (start === undefined) continue;
    calendar.createEvent({
      id: uidOf(review, shared),
      start,
      allDay: true,
      stamp: new Date(`${today}T00:00:00Z`),
      summary: `Review: ${titleOf(review)}`,
      description: descriptionOf(review),
      // Whoever has a review on that day is not away.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  stdout.write(`${calendar.toString()}\r\n`);
  if (reviews.length > 0) return;
  const more =
    undated.length === 0 ? '' : ` ${undated.length} without a date cannot be in it; sop due lists them.`;
  stderr.write(
    `The calendar is empty: no review is due in this time. Look further ahead with --within 1y.${more}\n`,
  );
}

/** The same from one time to the next, so that a review that is moved moves in the calendar too. */
function uidOf(review: DueReview, shared: ReadonlySet<string>): string {
  const name = nameOf(review);
  const own = shared.has(slugOf(name)) ? `${name} ${review.source.path}` : name;
  return `${slugOf(own)}@review.sop`;
}

/** What several documents go by; their places tell them apart. */
function sharedNames(reviews: readonly DueReview[]): ReadonlySet<string> {
  const names = reviews.map((review) => slugOf(nameOf(review)));
  return new Set(names.filter((name, at) => names.indexOf(name) !== at));
}

function nameOf({ source }: DueReview): string {
  return source.document.value('id')?.text ?? source.document.title?.text ?? source.path;
}

function slugOf(name: string): string {
  return encodeURIComponent(name.toWellFormed().toLowerCase().replace(/\s+/g, '-'));
}

function titleOf({ source }: DueReview): string {
  return visible(source.document.title?.text ?? source.path);
}

function descriptionOf({ source, owner }: DueReview): string {
  const facts = [
    ['ID', source.document.value('id')?.text],
    ['Owner', owner],
    ['Version', source.document.value('version')?.text],
    ['Last reviewed', source.document.value('last reviewed')?.text],
    ['File', source.path],
  ];
  return facts
    .flatMap(([name, fact]) => (fact === undefined ? [] : [`${name}: ${visible(fact)}`]))
    .join('\n');
}
