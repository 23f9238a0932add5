import type { Range } from '../../grammar/index.ts';

/** What is wrong with a config. */
export interface ConfigProblem {
  /** Offsets in the config's text. */
  readonly range: Range;
  /** Where the range begins, counted from 1. */
  readonly line: number;
  readonly column: number;
  /** What is wrong, in one sentence. */
  readonly what: string;
  /** What to do. */
  readonly next: string;
}

/** Collects the problems of one text. */
export class ConfigProblems {
  readonly found: ConfigProblem[] = [];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  add(at: { readonly offset: number; readonly length: number }, what: string, next: string): void {
    const before = this.#text.slice(0, at.offset).split(/\r\n|\n|\r/);
    const range = { start: at.offset, end: at.offset + at.length };
    const column = (before.at(-1) as string).length + 1;
    this.found.push({ range, line: before.length, column, what, next });
  }
}
