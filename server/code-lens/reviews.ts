import type { Command } from 'vscode-languageserver';
import type { SopDocument } from '../../core/index.ts';
import type { MarkReviewed } from '../messages/commands.ts';
import { reviewFacts } from '../overview/review-facts.ts';
import type { Session } from '../session.ts';
import { knownOf } from '../workspace/known-of.ts';
import type { PlacedLens } from './code-lenses.ts';
import { titleOf } from './title-of.ts';

/** When the document is reviewed next, and the way to record that it was. */
export function reviewLenses(document: SopDocument, session: Session): readonly PlacedLens[] {
  const at = titleOf(document);
  const facts = reviewFacts(knownOf(document, session), session);
  if (at === undefined || facts === null) return [];
  const isDone = facts.last === session.todayFor(document.uri);
  const review: PlacedLens = { lens: { about: 'review' }, at };
  return isDone ? [review] : [review, { lens: { about: 'mark reviewed' }, at }];
}

export function reviewLens(
  about: 'review' | 'mark reviewed',
  uri: string,
  document: SopDocument,
  session: Session,
): Command {
  if (about === 'review') return { title: stateOf(document, session), command: '' };
  const command: MarkReviewed = { command: 'sop.markReviewed', arguments: [{ content: { uri } }] };
  return { title: 'Mark reviewed', ...command };
}

/** `Review overdue by 15 days`, `Next review in 46 days, on 2027-01-01` */
function stateOf(document: SopDocument, session: Session): string {
  const facts = reviewFacts(knownOf(document, session), session);
  if (facts === null || facts.day === null) return 'No day for the next review';
  const { daysLeft, day } = facts;
  if (daysLeft < 0) return `Review overdue by ${days(-daysLeft)}`;
  if (daysLeft === 0) return 'Review due today';
  return facts.state === 'due' ? `Review due in ${days(daysLeft)}` : `Next review ${day}`;
}

function days(amount: number): string {
  return `${amount} ${amount === 1 ? 'day' : 'days'}`;
}
