/** The parts of a TextMate grammar that this one needs. */
export interface Pattern {
  readonly comment?: string;
  readonly name?: string;
  readonly contentName?: string;
  readonly include?: string;
  readonly match?: string;
  readonly begin?: string;
  readonly end?: string;
  readonly while?: string;
  readonly captures?: Captures;
  readonly beginCaptures?: Captures;
  readonly endCaptures?: Captures;
  readonly patterns?: readonly Pattern[];
}

export type Captures = Readonly<Record<number, Pattern>>;

export interface Grammar {
  readonly $schema: string;
  readonly comment: string;
  readonly name: string;
  readonly scopeName: string;
  readonly fileTypes?: readonly string[];
  readonly injectionSelector?: string;
  readonly patterns: readonly Pattern[];
  readonly repository?: Readonly<Record<string, Pattern>>;
}

export const schema = 'https://raw.githubusercontent.com/martinring/tmlanguage/master/tmlanguage.json';
export const generated = 'Generated from grammar/vocabulary.ts by scripts/generate-textmate.ts.';

export function include(...names: readonly string[]): readonly Pattern[] {
  return names.map((name) => ({ include: `#${name}` }));
}

/** Words in any case, the longest first so that `note` does not hide a longer one; a blank stands for several. */
export function anyOf(words: readonly string[]): string {
  const longestFirst = [...new Set(words.map((word) => word.toLowerCase()))].sort(
    (one, other) => other.length - one.length || one.localeCompare(other, 'en'),
  );
  return `(?i:${longestFirst.map((word) => word.replaceAll(' ', '\\s+')).join('|')})`;
}
