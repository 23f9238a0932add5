import type { Edit } from '../findings/finding.ts';

/** A change of how a procedure is written, which a person chooses. */
export interface Refactoring {
  /** An instruction: `Move the step up`. */
  readonly title: string;
  readonly kind: 'extract' | 'inline' | 'move' | 'rewrite';
  readonly edits: readonly Edit[];
  /** A document that is new with it. */
  readonly creates?: NewDocument;
}

export interface NewDocument {
  readonly title: string;
  readonly text: string;
}
