import type { Change } from './change.ts';

const reviewDates: ReadonlySet<string> = new Set(['last reviewed', 'next review']);

/** Where nothing but the dates of the review has moved, and the history tells of it, that is what the changes are. */
export function asReviewOnly(changes: readonly Change[]): readonly Change[] {
  const isAboutReview = changes.every(isOfReview) && changes.some(isDate);
  return isAboutReview ? changes.map((change) => ({ ...change, class: 'review only' })) : changes;
}

function isOfReview(change: Change): boolean {
  return isDate(change) || (change.kind === 'added' && change.after?.name === 'history');
}

function isDate({ edits: [edit], after }: Change): boolean {
  return edit?.kind === 'changed' && after?.sort === 'document' && reviewDates.has(edit.name);
}
