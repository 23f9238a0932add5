import type { Range } from '../../grammar/index.ts';
import type { Edit } from '../findings/finding.ts';

/** Where the places of a document are after edits of it. */
export class Shift {
  /** In the order of the text, none overlapping another. */
  readonly #edits: readonly Omit<Edit, 'uri'>[];
  /** By how much the text behind so many edits has moved. */
  readonly #moved: readonly number[];

  constructor(edits: readonly Omit<Edit, 'uri'>[]) {
    this.#edits = edits;
    const moved = [0];
    for (const { start, end, text } of edits) moved.push((moved.at(-1) ?? 0) + text.length - (end - start));
    this.#moved = moved;
  }

  /** Undefined for what stands within an edit and is not all of it: it is no longer there. */
  of({ start, end }: Range): Range | undefined {
    const around = this.#edits[this.#before(start)];
    const isSame = around?.start === start && around.end === end;
    if (around !== undefined && !isSame && around.start <= start && end <= around.end) return undefined;
    return { start: this.#after(start), end: this.#after(end) };
  }

  /** For places of the new text: those within what an edit has written are left out, all others are where they are. */
  ofNames(): Shift {
    return new Shift(
      this.#edits.map(({ start, text }) => {
        const at = this.#after(start);
        return { start: at, end: at + text.length, text };
      }),
    );
  }

  #after(offset: number): number {
    return offset + (this.#moved[this.#before(offset)] ?? 0);
  }

  /** How many edits end at the offset or before it. */
  #before(offset: number): number {
    let [low, high] = [0, this.#edits.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#edits[middle]?.end ?? 0) <= offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
