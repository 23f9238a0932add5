import type { Piece } from './piece.ts';

/** Which pieces of two documents are the same one. */
export class Pairs {
  readonly #afterOf = new Map<Piece, Piece>();
  readonly #beforeOf = new Map<Piece, Piece>();

  add(before: Piece, after: Piece): void {
    this.#afterOf.set(before, after);
    this.#beforeOf.set(after, before);
  }

  /** What became of a piece; undefined where it is gone. */
  afterOf(before: Piece | undefined): Piece | undefined {
    return before && this.#afterOf.get(before);
  }

  /** What a piece was; undefined where it is new. */
  beforeOf(after: Piece | undefined): Piece | undefined {
    return after && this.#beforeOf.get(after);
  }

  isPair(before: Piece | undefined, after: Piece | undefined): boolean {
    return after !== undefined && before !== undefined && this.#beforeOf.get(after) === before;
  }
}
