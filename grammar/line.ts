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
  /** `1.` or `1)` before a blank. */
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
} as const;

/**
 * One line of a document and what its first words make of it. All offsets are UTF-16 code units from the start of
 * the line; columns are zero-based, a tab goes to the next multiple of two.
 */
export interface Line {
  /** The line with its line end. */
  readonly text: string;
  readonly kind: LineKind;
  readonly mark: Mark;
  /** Bits of `Flag`. */
  readonly flags: number;
  /** Column of the first character that is not blank: the bullet's, where there is one. */
  readonly column: number;
  /** Column of the text behind the bullet; `column` without one. */
  readonly bodyColumn: number;
  /** Offset of the first character that is not blank. */
  readonly first: number;
  /** Offset of the text behind the bullet; `first` without one. */
  readonly body: number;
  /** Offset of the colon that ends a key, a role or a head; -1 without one. */
  readonly colon: number;
  /** Offset of the value or title: behind the colon and its blanks. `body` without a colon. */
  readonly value: number;
  /** Offset behind the last character that is not blank. */
  readonly end: number;
  readonly key: Key | undefined;
  readonly header: KindEntry | undefined;
}

/** How many characters all lines but the blank ones have before their first word. */
export function commonIndentation(lines: readonly Line[]): number {
  let common = Number.POSITIVE_INFINITY;
  for (const line of lines) if (line.kind !== LineKind.Blank) common = Math.min(common, line.first);
  return common;
}
