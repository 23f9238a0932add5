/**
 * What the grammar reports: lines that are not the language, and what they were read as. A check turns each into a
 * finding; `what`, `why` and `next` are written for the person who types.
 */
export interface Problem {
  /** Stable, in kebab case: `unknown-key`. */
  readonly code: ProblemCode;
  /** UTF-16 offsets, relative to the block for a block's problems, to the document for a tree's. */
  readonly start: number;
  readonly end: number;
  readonly what: string;
  readonly why: string;
  readonly next: string;
  readonly fix?: ProblemFix;
}

export interface ProblemFix {
  /** What the fix does, as an instruction: `Write "Owner:"`. */
  readonly title: string;
  readonly edits: readonly { readonly start: number; readonly end: number; readonly text: string }[];
}

export type ProblemCode =
  | 'header-missing'
  | 'header-unknown'
  | 'header-repeated'
  | 'title-missing'
  | 'key-unknown'
  | 'key-misspelt'
  | 'key-synonym'
  | 'key-repeated'
  | 'key-misplaced'
  | 'colon-missing'
  | 'blank-missing'
  | 'bullet-mark'
  | 'bullet-missing'
  | 'bullet-unneeded'
  | 'indentation'
  | 'tab'
  | 'text-stray'
  | 'paragraph-start'
  | 'list-twice'
  | 'branch-empty'
  | 'branch-misplaced'
  | 'otherwise-misplaced'
  | 'target-missing'
  | 'target-misplaced'
  | 'fence-open'
  | 'value-missing'
  | 'merge-conflict'
  | 'invisible-character'
  | 'line-ends-mixed';
