import type { KnownDocument } from '../../core/index.ts';
import type { ReviewFacts } from '../messages/overview.ts';
import type { Session } from '../session.ts';
import { byTitle } from './by-title.ts';
import { reviewFacts } from './review-facts.ts';

/** A procedure and its next review. */
export interface Review {
  readonly known: KnownDocument;
  readonly facts: ReviewFacts;
}

/** What was worked out for a document, and on which day. */
interface Kept {
  readonly today: string;
  readonly review: Review | undefined;
}

/** The next reviews of all procedures: those of documents that have not changed are not worked out again. */
export class ReviewsInOrder {
  readonly #session: Session;
  #kept = new WeakMap<KnownDocument, Kept>();

  constructor(session: Session) {
    this.#session = session;
  }

  /** The settings have changed. */
  forget(): void {
    this.#kept = new WeakMap();
  }

  /** By day and then by title; what has no day comes last. */
  list(): readonly Review[] {
    const reviews = this.#session.library.known.flatMap((known) => this.#review(known) ?? []);
    return reviews.sort(inOrder);
  }

  #review(known: KnownDocument): Review | undefined {
    const today = this.#session.todayFor(known.uri);
    const kept = this.#kept.get(known);
    if (kept?.today === today) return kept.review;
    const facts = reviewFacts(known, this.#session);
    const review = facts === null ? undefined : { known, facts };
    this.#kept.set(known, { today, review });
    return review;
  }
}

function inOrder({ known: one, facts }: Review, { known: other, facts: otherFacts }: Review): number {
  const [day, otherDay] = [facts.day, otherFacts.day];
  if (day === otherDay) return byTitle(one, other);
  if (day === null || otherDay === null) return day === null ? 1 : -1;
  return day < otherDay ? -1 : 1;
}
