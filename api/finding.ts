import type { Edit } from './edit.ts';
import type { Range } from './range.ts';

export type Severity = 'error' | 'warning' | 'information';

/** What a check reports on a document. */
export interface Finding {
  /** The name of a rule (`owner-missing`), or `syntax/` and a code where the text is not the language. */
  readonly rule: string;
  readonly severity: Severity;
  readonly path: string;
  readonly range: Range;
  /** What is wrong, in one sentence. */
  readonly what: string;
  /** Why it matters to the person who runs the procedure. */
  readonly why: string;
  /** What to do. */
  readonly next: string;
  /** Other places that have to do with it. */
  readonly related: readonly { readonly path: string; readonly range: Range; readonly message: string }[];
  /** The ways to put it right, the best first; computed when they are asked for, of the text that was checked. */
  fixes(): readonly Fix[];
}

export interface Fix {
  /** An instruction: `Make Dana Reyes the owner`. */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** It cannot change what the document means, so that it may be made without a person looking at it. */
  readonly safe: boolean;
}
