import type { Range } from '../../grammar/index.ts';

export type Severity = 'error' | 'warning' | 'information';

/** What a check reports on a document. */
export interface Finding {
  /** The rule's name, or `syntax/` and a code where the text is not the language. */
  readonly rule: string;
  readonly severity: Severity;
  readonly uri: string;
  /** Offsets in the document. */
  readonly range: Range;
  /** What is wrong, in one sentence. */
  readonly what: string;
  /** Why it matters to the person who runs the procedure. */
  readonly why: string;
  /** What to do. */
  readonly next: string;
  readonly related: readonly Related[];
  /** The ways to put it right, the best first; computed when someone asks. */
  fixes(): readonly Fix[];
}

/** Another place that has to do with a finding. */
export interface Related {
  readonly uri: string;
  readonly range: Range;
  readonly message: string;
}

export interface Fix {
  /** An instruction: `Make Dana Reyes the owner`. */
  readonly title: string;
  readonly edits: readonly Edit[];
  /** It cannot change what the document means, so that it may be applied without a person looking at it. */
  readonly safe: boolean;
  /** It is what most people would want. */
  readonly preferred: boolean;
  /**
   * Only a person may choose it: it says that somebody did something, changes what somebody has approved (a title, a
   * version, a date, an interval), or leaves words to be filled in.
   */
  readonly byPerson?: boolean;
}

/** Replaces the text from `start` to `end` (offsets in the document at `uri`). */
export interface Edit {
  readonly uri: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /**
   * Offsets in `text` of what a person is to write another thing in the place of; start and end are the same where nothing
   * stands there. An editor that can puts the cursor there.
   */
  readonly blank?: Range;
}
