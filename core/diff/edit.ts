import { longestRun } from './longest-run.ts';
import type { Pairs } from './pairs.ts';
import type { Piece, Value } from './piece.ts';
import { valueEdits } from './value-edits.ts';
import { ValueKeys } from './value-keys.ts';

/** One difference between what two versions of a document say. All of them together make the one of the other. */
export type MeaningEdit = Added | Removed | Moved | SaysOther;

/** A piece that was not there, with its values; what of its children is new too has no edit of its own. */
export interface Added {
  readonly kind: 'added';
  readonly after: Piece;
}

/** A piece that is gone, with those of its children that are gone too. */
export interface Removed {
  readonly kind: 'removed';
  readonly before: Piece;
}

/** A piece that stands in another place among the others, or in another one. */
export interface Moved {
  readonly kind: 'moved';
  readonly before: Piece;
  readonly after: Piece;
}

/** A value that is another one, that is new or that is gone; all values of a name at once where their order counts. */
export interface SaysOther {
  readonly kind: 'changed';
  readonly before: Piece;
  readonly after: Piece;
  /** Of the field, or `role`, `title`, `condition`, … */
  readonly name: string;
  readonly was: readonly Value[];
  readonly is: readonly Value[];
}

/** Every difference, in the order of the text after; what is gone stands where it stood. */
export function editsBetween(before: Piece, after: Piece, pairs: Pairs): readonly MeaningEdit[] {
  const keys = new ValueKeys(before, after, pairs);
  return [...new Comparison(pairs, keys).within(before, after)];
}

class Comparison {
  readonly #pairs: Pairs;
  readonly #keys: ValueKeys;

  constructor(pairs: Pairs, keys: ValueKeys) {
    this.#pairs = pairs;
    this.#keys = keys;
  }

  *within(before: Piece, after: Piece): Generator<MeaningEdit> {
    yield* valueEdits(before, after, this.#keys);
    const stayed = this.#stayed(before, after);
    const gone = this.#gone(before, after);
    yield* gone.get(undefined) ?? [];
    for (const child of after.children) {
      const was = this.#pairs.beforeOf(child);
      if (was === undefined) {
        yield* this.#addition(child);
        continue;
      }
      if (!stayed.has(child)) yield { kind: 'moved', before: was, after: child };
      yield* this.within(was, child);
      yield* gone.get(was) ?? [];
    }
  }

  *#addition(piece: Piece): Generator<MeaningEdit> {
    // A section is no more than a heading: what is new is what stands in it.
    if (piece.sort !== 'section') yield { kind: 'added', after: piece };
    for (const child of piece.children) {
      const was = this.#pairs.beforeOf(child);
      if (was !== undefined) {
        yield { kind: 'moved', before: was, after: child };
        yield* this.within(was, child);
      } else if (piece.sort === 'section') yield* this.#addition(child);
      else yield* this.#movedInto(child);
    }
  }

  /** What stood elsewhere, and stands in something new now. */
  *#movedInto(piece: Piece): Generator<MeaningEdit> {
    for (const child of piece.children) {
      const was = this.#pairs.beforeOf(child);
      if (was === undefined) yield* this.#movedInto(child);
      else {
        yield { kind: 'moved', before: was, after: child };
        yield* this.within(was, child);
      }
    }
  }

  /** The children that stand in the same piece as before, and in the same order where it counts. */
  #stayed(before: Piece, after: Piece): ReadonlySet<Piece> {
    const same = after.children.filter((child) => this.#pairs.beforeOf(child)?.parent === before);
    if (!after.isOrdered) return new Set(same);
    const places = new Map(before.children.map((child, index) => [child, index]));
    const run = longestRun(same.map((child) => places.get(this.#pairs.beforeOf(child) as Piece) as number));
    return new Set(same.filter((_, index) => run.has(index)));
  }

  /** What is gone, by the child before it that is still there; undefined for what stood before all of them. */
  #gone(before: Piece, after: Piece): ReadonlyMap<Piece | undefined, readonly Removed[]> {
    const gone = new Map<Piece | undefined, Removed[]>();
    let last: Piece | undefined;
    for (const child of before.children) {
      const is = this.#pairs.afterOf(child);
      if (is?.parent === after) last = child;
      if (is !== undefined) continue;
      const pieces = child.sort === 'section' ? child.children : [child];
      const removed = pieces
        .filter((piece) => this.#pairs.afterOf(piece) === undefined)
        .map((piece): Removed => ({ kind: 'removed', before: piece }));
      gone.set(last, [...(gone.get(last) ?? []), ...removed]);
    }
    return gone;
  }
}
