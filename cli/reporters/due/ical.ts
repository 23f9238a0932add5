import ical, { ICalEventTransparency } from 'ical-generator';
import { readDay } from '../../../core/dates/day.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { visible } from '../../terminal/visible.ts';
import type { DueReport, DueReview } from './report.ts';

/** Writes a calendar with one event of a whole day for each review. */
export function dueAsIcal({ reviews, today, undated }: DueReport, { stdout, stderr }: Terminal): void {
  const calendar = ical({ name: 'Reviews of procedures', prodId: { company: 'SOP', product: 'sop due' } });
  const events = reviews.flatMap((review) => eventOf(review) ?? []);
  const byName = Map.groupBy(events, ({ name }) => slugOf(name));
  for (const { name, path, ...event } of events) {
    const isShared = (byName.get(slugOf(name))?.length ?? 0) > 1;
    calendar.createEvent({
      ...event,
      id: `${slugOf(isShared ? `${name} ${path}` : name)}@review.sop`,
      allDay: true,
      stamp: new Date(`${today}T00:00:00Z`),
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

/** What is said of a review, and what it goes by from one time to the next, so that one that is moved moves there too. */
function eventOf(review: DueReview) {
  const start = readDay(review.day);
  if (start === undefined) return undefined;
  const { document, path } = review.source;
  const name = document.value('id')?.text ?? document.title?.text ?? path;
  return { name, path, start, summary: `Review: ${titleOf(review)}`, description: descriptionOf(review) };
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
