import { defaultRuleSettings } from '../core/config/rule-settings.ts';
import { markReviewed, nextReview } from '../core/fixes/mark-reviewed.ts';
import type { MarkReviewedAnswer, MarkReviewedRequest } from './messages/overview.ts';
import type { Session } from './session.ts';
import { positionsOf } from './text/positions.ts';

/** Records a review of today: both dates and a line of the history; nothing when it has been recorded before. */
export function markReviewedAnswer(
  { uri }: MarkReviewedRequest['params'],
  session: Session,
): MarkReviewedAnswer | null {
  const document = session.library.document(uri);
  if (document === undefined || !document.isProcedure || document.isRetired) return null;
  const today = session.dayFor(document.uri);
  const settings = { ...defaultRuleSettings, ...session.configs.settingsFor(document.uri) };
  if (document.value('last reviewed')?.text === today.toString())
    return { edits: [], nextReview: document.value('next review')?.text ?? '' };
  const positions = positionsOf(document.tree);
  const edits = markReviewed(document, today, settings).edits.map(({ start, end, text }) => ({
    range: positions.range({ start, end }),
    newText: text,
  }));
  return { edits, nextReview: nextReview(document, today, settings).toString() };
}
