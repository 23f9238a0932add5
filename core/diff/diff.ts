import type { SopDocument } from '../document/document.ts';
import type { Change } from './change.ts';
import { classOf } from './classify.ts';
import { editsBetween, type MeaningEdit } from './edit.ts';
import { gathered } from './gather.ts';
import { match } from './match.ts';
import type { Pairs } from './pairs.ts';
import type { Piece } from './piece.ts';
import { readPieces } from './read-pieces.ts';
import { asReviewOnly } from './review-only.ts';
import { ofAddition, ofMove, ofRemoval } from './sentences/of-piece.ts';
import { ofValue } from './sentences/of-value.ts';

/** What has changed between two versions of a document. */
export interface DocumentDiff {
  readonly before: SopDocument;
  readonly after: SopDocument;
  /** In the order of the text after; what is gone stands where it stood. */
  readonly changes: readonly Change[];
  /** All that each of the two says, and which pieces of it are the same. */
  readonly pieces: { readonly before: Piece; readonly after: Piece };
  readonly pairs: Pairs;
}

/**
 * What the one version of a document asks of people that the other does not, whatever the way in which they are
 * written. Every difference of meaning belongs to exactly one change.
 */
export function diff(before: SopDocument, after: SopDocument): DocumentDiff {
  const [was, is] = [readPieces(before), readPieces(after)];
  const pairs = match(was, is);
  const changes = gathered(editsBetween(was, is, pairs), pairs).map(([first, ...rest]): Change => {
    const pieces = {
      before: first.kind === 'added' ? undefined : first.before,
      after: first.kind === 'removed' ? undefined : first.after,
    };
    return {
      kind: first.kind,
      class: classOf(first),
      sentence: sentenceOf(first, { before, after }, pairs),
      ...pieces,
      places: {
        before: placeIn(first, 'before', pieces.before),
        after: placeIn(first, 'after', pieces.after),
      },
      edits: [first, ...rest],
    };
  });
  return { before, after, changes: asReviewOnly(changes), pieces: { before: was, after: is }, pairs };
}

function sentenceOf(
  edit: MeaningEdit,
  documents: { readonly before: SopDocument; readonly after: SopDocument },
  pairs: Pairs,
): string {
  switch (edit.kind) {
    case 'added':
      return ofAddition(edit.after, documents.after);
    case 'removed':
      return ofRemoval(edit.before, documents.before);
    case 'moved':
      return ofMove(edit.before, edit.after, documents, pairs);
    default:
      return ofValue(edit, documents.after);
  }
}

/** The value that has changed where there is one, else the whole piece. */
function placeIn(edit: MeaningEdit, side: 'before' | 'after', piece: Piece | undefined) {
  const values = edit.kind !== 'changed' ? [] : side === 'before' ? edit.was : edit.is;
  return values[0]?.at ?? piece?.at;
}
