import type { Key, KindEntry } from './vocabulary.ts';

/** What a line is, by its first words alone. */
export const LineKind = {
  Blank: 0,
  Comment: 1,
  /** Three backticks or more. */
  Fence: 2,
  /** A marker that a version control system leaves in a file with conflicts. */
  Conflict: 3,
  /** `SOP: title` and its like. */
  Header: 4,
  /** A key of the vocabulary and a colon. */
  Key: 5,
  /** Words that look like a key and are none. */
  UnknownKey: 6,
  Branch: 7,
  Otherwise: 8,
  Parallel: 9,
  Track: 10,
  Target: 11,
  /** Any other bulleted line. */
  Item: 12,
  Text: 13,
} as const;
export type LineKind = (typeof LineKind)[keyof typeof LineKind];

/** How a bullet is written; all but `dash` are reported. */
export const Mark = {
  None: 0,
  /** `- ` or a dash alone. */
  Dash: 1,
  /** A dash before a letter. */
  TightDash: 2,
  /** `*`, `+`, `•`, `–` before a blank. */
  Symbol: 3,
  /** `1.`, `1)` or `Step 1:` before a blank. */
  Number: 4,
} as const;
export type Mark = (typeof Mark)[keyof typeof Mark];

/** What else was seen on a line, as bits. */
export const Flag = {
  /** A tab in the indentation. */
  Tab: 1,
  /** The key is a near miss of the one in `key`. */
  Near: 2,
  /** The key is what people type instead of the one in `key`. */
  Synonym: 4,
  /** The colon that ends the key or the condition is missing. */
  NoColon: 8,
  /** The blank after the colon is missing. */
  Tight: 16,
  /** The text begins with a lower-case letter. */
  Lower: 32,
  /** `## Steps`: a heading as Markdown has it. */
  Heading: 64,
  /** What stands behind the colon of a condition is no target. */
  NoTarget: 128,
  /** Another bullet stands behind the first: `- - Cook: Stir`, `- 1. Cook: Stir`. */
  Doubled: 256,
} as const;

/**
 * One line of a document and what its first words make of it. All offsets are UTF-16 code units from the start of
 * the line; columns are zero-based, a tab goes to the next multiple of two.
 *
 * A long document has nothing more of than lines: what fits into one number is in one.
 */
export class Line {
  /** The line with its line end. */
  readonly text: string;
  /** Kind, mark and flags. */
  private readonly bits: number;
  /** The key of the vocabulary, or the kind of document, that the line begins with. */
  private readonly word: Key | KindEntry | undefined;
  /** Column of the first character that is not blank: the bullet's, where there is one. */
  readonly column: number;
  /** Offset of the first character that is not blank. */
  readonly first: number;
  /** Offset of the text behind the bullet, or behind all of them where there are more; `first` without one. */
  readonly body: number;
  /** Offset of the colon that ends a key, a role or a head; -1 without one. */
  readonly colon: number;
  /** Offset of the value or title: behind the colon and its blanks. `body` without a colon. */
  readonly value: number;
  /** Offset behind the last character that is not blank. */
  readonly end: number;

  constructor(
    text: string,
    kind: LineKind,
    mark: Mark,
    flags: number,
    column: number,
    first: number,
    body: number,
    colon: number,
    value: number,
    end: number,
    word: Key | KindEntry | undefined,
  ) {
    this.text = text;
    this.bits = kind | (mark << 4) | (flags << 7);
    this.word = word;
    this.column = column;
    this.first = first;
    this.body = body;
    this.colon = colon;
    this.value = value;
    this.end = end;
  }

  get kind(): LineKind {
    return (this.bits & 15) as LineKind;
  }

  get mark(): Mark {
    return ((this.bits >> 4) & 7) as Mark;
  }

  /** Bits of `Flag`. */
  get flags(): number {
    return this.bits >> 7;
  }

  get key(): Key | undefined {
    return this.kind === LineKind.Key ? (this.word as Key | undefined) : undefined;
  }

  get header(): KindEntry | undefined {
    return this.kind === LineKind.Header ? (this.word as KindEntry | undefined) : undefined;
  }

  /** Column of the text behind the bullet; `column` without one. */
  get bodyColumn(): number {
    let { column } = this;
    for (let i = this.first; i < this.body; i++)
      column += this.text.charCodeAt(i) === 9 ? 2 - (column & 1) : 1;
    return column;
  }
}

/** How many characters all lines but the blank ones have before their first word. */
export function commonIndentation(lines: readonly Line[]): number {
  let common = Number.POSITIVE_INFINITY;
  for (const line of lines) if (line.kind !== LineKind.Blank) common = Math.min(common, line.first);
  return common;
}
