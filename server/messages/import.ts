/** What the extension asks when a document of another form is to become a procedure. */
import type { LineRange } from './messages.ts';

/** Request `sop/import`: the procedure that a file of another form has. Null where it could not be read for other reasons. */
export interface ImportRequest {
  readonly method: 'sop/import';
  /** By the uri of the file or, where it has none that leads to it, its name and its bytes in base 64. */
  readonly params: { readonly uri: string } | { readonly name: string; readonly base64: string };
  readonly result: ImportedDocument | Refused | null;
}

/**
 * Request `sop/paste`: what was copied out of another form, as a procedure where the document is empty, and as steps where
 * the cursor stands between steps. Null where it is neither.
 */
export interface PasteRequest {
  readonly method: 'sop/paste';
  readonly params: {
    readonly uri: string;
    /** What is typed over. */
    readonly range: LineRange;
    readonly text: string;
    /** The same as the page has it that it was copied from. */
    readonly html?: string;
  };
  readonly result: PastedDocument | PastedSteps | null;
}

export interface ImportedDocument {
  readonly text: string;
  /** `client-onboarding.sop` */
  readonly fileName: string;
  /** The uri of the folder in which most procedures are; null where there are none. */
  readonly folder: string | null;
  /** What went where, as Markdown. */
  readonly report: string;
  /** Pieces of the source that are in the report and nowhere else. */
  readonly leftOut: number;
  /** Fields and sections that a person has to fill in. */
  readonly missing: number;
}

/** Why a file cannot be read, with the next step. */
export interface Refused {
  readonly refused: string;
}

export interface PastedDocument extends ImportedDocument {
  readonly kind: 'document';
}

export interface PastedSteps {
  readonly kind: 'steps';
  /** Whole lines, which take the place of those in the range. */
  readonly text: string;
  readonly range: LineRange;
  /** How many there are. */
  readonly steps: number;
}
