import type { KnownDocument } from '../../core/index.ts';
import type { ReviewFacts } from '../messages/overview.ts';
import type { Session } from '../session.ts';
import { byTitle } from './by-title.ts';
import { reviewFacts } from './review-facts.ts';

/** A procedure and its next review. */
export interface Review extends ReviewFacts {
  readonly known: KnownDocument;
}

/** By day and then by title; what has no day comes last. */
export function reviewsInOrder(session: Session): readonly Review[] {
  const reviews = session.library.workspace.known.flatMap((known): readonly Review[] => {
    const facts = reviewFacts(known, session);
    return facts === null ? [] : [{ ...facts, known }];
  });
  return reviews.sort(inOrder);
}

function inOrder(one: Review, other: Review): number {
  if (one.day === other.day) return byTitle(one.known, other.known);
  if (one.day === null || other.day === null) return one.day === null ? 1 : -1;
  return one.day < other.day ? -1 : 1;
}
