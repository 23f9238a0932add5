import type { Edit } from '../../core/index.ts';

/** Edits of one text that do not touch each other, in the order of the text. */
export class EditSet {
  readonly #edits: Edit[] = [];

  get edits(): readonly Edit[] {
    return this.#edits;
  }

  /** Whether an edit changes nothing that another one changes, and does not stand where another one begins. */
  hasRoomFor(edit: Edit): boolean {
    const at = this.#placeOf(edit);
    const [before, after] = [this.#edits[at - 1], this.#edits[at]];
    return !(before !== undefined && touch(before, edit)) && !(after !== undefined && touch(edit, after));
  }

  add(edit: Edit): void {
    this.#edits.splice(this.#placeOf(edit), 0, edit);
  }

  /** Behind all that begin no later. */
  #placeOf({ start }: Edit): number {
    let [low, high] = [0, this.#edits.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#edits[middle] as Edit).start <= start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}

function touch(one: Edit, other: Edit): boolean {
  return one.start === other.start || other.start < one.end;
}
