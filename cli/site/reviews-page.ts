import { nameKey } from '../../core/names/name-key.ts';
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
    escaped(owner ?? nobody),
    day(review?.last),
    escaped(known.value('id') ?? ''),
  ]);
  return tableHtml('Reviews', ['Procedure', 'Next review', 'Owner', 'Last review', 'ID'], rows);
}

/** On one line, however narrow the page is. */
function day(written: string | null | undefined): string {
  return written ? `<time>${escaped(written)}</time>` : '';
}

const nobody = 'Nobody';

/** However a name is written: as names are compared everywhere. */
function byOwner(documents: readonly SiteDocument[]): string {
  const owners = [...Map.groupBy(documents, ({ owner = nobody }) => nameKey(owner)).values()].map((own) => ({
    name: own[0]?.owner ?? nobody,
    own: own.sort(byDay),
  }));
  const { compare } = new Intl.Collator('en');
  owners.sort((one, other) => compare(one.name, other.name));
  const rows = owners.map(({ name, own }) => {
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
