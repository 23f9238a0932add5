import type { Kind } from '../../grammar/index.ts';

/**
 * All that a document says, as plain data: what an export to JSON writes and an import reads. The schema of it is
 * schemas/sop.document.schema.json. Comments, blank lines and the breaks of long lines mean nothing and are not in it.
 */
export interface Meaning {
  readonly format: 'sop-document';
  readonly version: 1;
  readonly kind: Kind;
  readonly title: string;
  /** In the order of the document. */
  readonly fields: readonly MeaningField[];
  readonly sections: readonly MeaningSection[];
}

export interface MeaningField {
  /** As the vocabulary has it, in lower case: `next review`. */
  readonly name: string;
  /** What stands on the line of the key. */
  readonly value?: string;
  /** What stands in bullets below it. */
  readonly items?: readonly string[];
  /** The fields of what it names. */
  readonly fields?: readonly MeaningField[];
}

export interface MeaningSection {
  readonly name: string;
  /** What stands on the line of the heading: `CRM, Email`. */
  readonly value?: string;
  readonly items?: readonly MeaningItem[];
  /** Of sections that say what is done. */
  readonly work?: readonly MeaningWork[];
  /** Of the exceptions. */
  readonly branches?: readonly MeaningBranch[];
  readonly markdown?: string;
}

export interface MeaningItem {
  readonly text: string;
  readonly fields?: readonly MeaningField[];
}

export type MeaningWork = MeaningStep | MeaningParallel | MeaningTrack;

export interface MeaningStep {
  readonly type: 'step';
  /** As readers see it: `2.1`. It follows from the place of the step, and says nothing where it is read. */
  readonly number?: string;
  readonly role?: string;
  readonly title: string;
  /** In the order of the document. */
  readonly parts?: readonly MeaningPart[];
}

interface MeaningParallel {
  readonly type: 'parallel';
  readonly work: readonly MeaningWork[];
}

interface MeaningTrack {
  readonly type: 'track';
  readonly name: string;
  readonly work: readonly MeaningWork[];
}

export type MeaningPart =
  | { readonly type: 'prose' | 'detail'; readonly text: string }
  | { readonly type: 'fence'; readonly language: string; readonly text: string }
  | ({ readonly type: 'field' } & MeaningField)
  | ({ readonly type: 'branch' } & MeaningBranch)
  | MeaningParallel
  | { readonly type: 'target'; readonly target: string };

export interface MeaningBranch {
  /** `null` for `otherwise`. */
  readonly condition: string | null;
  readonly work?: readonly MeaningWork[];
  /** As the language writes it: `go to Send the pack`, `stop`. */
  readonly target?: string;
}
