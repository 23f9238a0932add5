import { escaped } from '../../core/prose/escaped.ts';
import type { ShownReview } from '../../server/messages/messages.ts';
import { shownReview } from '../../server/overview/shown-review.ts';
import { link, type Page } from './page.ts';
import { reviewBadge } from './review-badge.ts';
import type { SiteDocument, SiteLibrary } from './site-library.ts';
import { tableHtml } from './table.ts';

type State = ShownReview['state'];

const path = 'reviews.html';

/** Which procedures are overdue for review, due soon and current, and whose they are. */
export function reviewsPage({ documents }: SiteLibrary): Page {
  const reviewed = documents.filter(({ review }) => review !== null);
  const counts = states.map(([state, words]) => {
    const count = reviewed.filter((each) => stateOf(each) === state).length;
    return `<li class="${count === 0 ? 'none' : state}"><strong>${count}</strong> ${words.toLowerCase()}</li>`;
  });
  const sections = states.flatMap(([state, words]) => {
    const own = reviewed.filter((each) => stateOf(each) === state).sort(byDay);
    return own.length === 0 ? [] : [`<section><h2>${words}</h2>${table(own)}</section>`];
  });
  const main = [
    '<h1>Reviews</h1>',
    `<ul class="counts">${counts.join('')}</ul>`,
    ...sections,
    `<section><h2>By owner</h2>${byOwner(reviewed)}</section>`,
  ];
  return { path, title: 'Reviews', main: main.join('\n') };
}

const states: readonly (readonly [State, string])[] = [
  ['overdue', 'Overdue'],
  ['due', 'Due soon'],
  ['never', 'Not reviewed yet'],
  ['undated', 'Without a date'],
  ['current', 'Current'],
];

function stateOf({ review }: SiteDocument): State {
  return shownReview(review).state;
}

function table(documents: readonly SiteDocument[]): string {
  const rows = documents.map(({ title, page, owner, known, review }) => [
    link(path, page, title),
    day(review?.day),
    escaped(owner ?? 'Nobody'),
    day(review?.last),
    escaped(known.value('id') ?? ''),
  ]);
  return tableHtml('Reviews', ['Procedure', 'Next review', 'Owner', 'Last review', 'ID'], rows);
}

/** On one line, however narrow the page is. */
function day(written: string | null | undefined): string {
  return written ? `<time>${escaped(written)}</time>` : '';
}

function byOwner(documents: readonly SiteDocument[]): string {
  const names = [...new Set(documents.map(({ owner }) => owner ?? 'Nobody'))].sort(
    new Intl.Collator('en').compare,
  );
  const rows = names.map((name) => {
    const own = documents.filter(({ owner = 'Nobody' }) => owner === name).sort(byDay);
    const count = (state: State) => `${own.filter((each) => stateOf(each) === state).length}`;
    const listed = own.map(
      ({ page, title, review }) =>
        `<li>${link(path, page, title)} ${review === null ? '' : reviewBadge(review)}</li>`,
    );
    return [escaped(name), count('overdue'), count('due'), `<ul class="bare">${listed.join('')}</ul>`];
  });
  return tableHtml('Reviews by owner', ['Owner', 'Overdue', 'Due soon', 'Procedures'], rows);
}

function byDay({ review: one }: SiteDocument, { review: other }: SiteDocument): number {
  return (one?.daysLeft ?? 0) - (other?.daysLeft ?? 0);
}
