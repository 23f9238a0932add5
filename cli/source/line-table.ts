/** A place as people count it. */
export interface Place {
  /** From 1. */
  readonly line: number;
  /** From 1, in UTF-16 code units, as editors count. */
  readonly column: number;
}

/** The lines of a text; LF, CRLF and a lone CR end one. */
export class LineTable {
  readonly #text: string;
  #starts: readonly number[] | undefined;

  constructor(text: string) {
    this.#text = text;
  }

  placeOf(offset: number): Place {
    const starts = this.#lineStarts();
    let low = 0;
    let high = starts.length;
    while (high - low > 1) {
      const middle = (low + high) >> 1;
      if ((starts[middle] as number) <= offset) low = middle;
      else high = middle;
    }
    return { line: low + 1, column: offset - (starts[low] as number) + 1 };
  }

  /** The text of a line (from 1) without its end. */
  lineText(line: number): string {
    const starts = this.#lineStarts();
    return this.#text.slice(starts[line - 1], starts[line]).replace(/[\r\n]+$/, '');
  }

  #lineStarts(): readonly number[] {
    if (this.#starts === undefined) {
      const starts = [0];
      for (const { index, 0: end } of this.#text.matchAll(/\r\n|\n|\r/g)) starts.push(index + end.length);
      this.#starts = starts;
    }
    return this.#starts;
  }
}
