import type { Part } from '../../grammar/index.ts';
import type { Reference } from './references.ts';

/** Places of a block that do not overlap, in their order. */
export class Apart {
  readonly #places: Part[] = [];

  /** False where it would overlap one that is there. */
  add(place: Part): boolean {
    const index = this.#indexOf(place);
    if (this.#overlapsAt(index, place)) return false;
    this.#places.splice(index, 0, place);
    return true;
  }

  /** A name that is read in several ways is taken in the first; words among others may stand within a name. */
  hasRoomFor({ name, amongWords }: Reference): boolean {
    const index = this.#indexOf(name);
    if (!this.#overlapsAt(index, name)) return true;
    const isAsLong = [this.#places[index - 1], this.#places[index]].some(
      (each) => each?.start === name.start && each.end === name.end,
    );
    return amongWords === true && !isAsLong;
  }

  #overlapsAt(index: number, { start, end }: Part): boolean {
    const [before, after] = [this.#places[index - 1], this.#places[index]];
    return (before !== undefined && before.end > start) || (after !== undefined && after.start < end);
  }

  /** How many places begin before it. */
  #indexOf({ start }: Part): number {
    let [low, high] = [0, this.#places.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#places[middle] as Part).start < start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
