import { nameKey } from '../../core/names/name-key.ts';
import type { ReviewGroup, ReviewState, ReviewsAnswer, ReviewsRequest } from '../messages/overview.ts';
import type { Session } from '../session.ts';
import { documentFacts, ownerOf } from './document-facts.ts';
import type { Review } from './reviews-in-order.ts';

type Wish = ReviewsRequest['params'];

/** One level of the reviews of all procedures. */
export function reviews({ by, group, limit }: Wish, session: Session): ReviewsAnswer | null {
  if (!session.indexed) return null;
  const { reviews } = session.overview;
  if (group === undefined) {
    const groups = by === 'date' ? byState(reviews) : byOwner(reviews);
    return { groups: groups.slice(0, limit), documents: [], total: groups.length };
  }
  const idOf = by === 'date' ? ({ facts }: Review) => facts.state : ownerId;
  const wanted = reviews.filter((review) => idOf(review) === group);
  const documents = wanted.slice(0, limit).map(({ known }) => documentFacts(known, session));
  return { groups: [], documents, total: wanted.length };
}

const states: readonly ReviewState[] = ['overdue', 'due', 'current', 'undated'];

function byState(reviews: readonly Review[]): readonly ReviewGroup[] {
  return states.flatMap((state): readonly ReviewGroup[] => {
    const ofState = reviews.filter(({ facts }) => facts.state === state);
    return ofState.length === 0 ? [] : [{ id: state, state, owner: null, ...counts(ofState) }];
  });
}

/** Who is late comes first, then by name. */
function byOwner(reviews: readonly Review[]): readonly ReviewGroup[] {
  const owners = Map.groupBy(reviews, ownerId);
  const groups = [...owners].map(([id, owned]): ReviewGroup => {
    const [first] = owned;
    return { id, state: null, owner: (first && ownerOf(first.known)) ?? null, ...counts(owned) };
  });
  return groups.sort((one, other) => other.overdue - one.overdue || (one.id < other.id ? -1 : 1));
}

function ownerId({ known }: Review): string {
  return nameKey(ownerOf(known) ?? '');
}

function counts(reviews: readonly Review[]): Pick<ReviewGroup, 'documents' | 'overdue' | 'due'> {
  const of = (state: ReviewState) => reviews.filter(({ facts }) => facts.state === state).length;
  return { documents: reviews.length, overdue: of('overdue'), due: of('due') };
}
