/** What the extension asks when it compares a document with another version of it. */
import type { LineRange } from './messages.ts';

/** Request `sop/compare`: what has changed since another version of a document. Null where there is no such document. */
export interface CompareRequest {
  readonly method: 'sop/compare';
  readonly params: {
    readonly uri: string;
    /** The text of the other version. */
    readonly before: string;
    readonly colours: 'light' | 'dark' | 'contrast';
  };
  readonly result: Comparison | null;
}

export interface Comparison {
  /** Of the document's text, as the editor counts it. */
  readonly version: number;
  readonly title: string;
  readonly changes: readonly ComparedChange[];
  /** One map of both versions as SVG; empty where nothing that it shows has changed. */
  readonly drawing: string;
}

export interface ComparedChange {
  readonly kind: 'added' | 'removed' | 'moved' | 'changed';
  /** `responsibility`, `timing` … */
  readonly class: string;
  /** What is now, and what was before. */
  readonly sentence: string;
  /** Where it stands; null for what is gone. */
  readonly range: LineRange | null;
}

/** Request `sop/stepHistory`: what has become of a step from version to version. Null where the line is in no step. */
export interface StepHistoryRequest {
  readonly method: 'sop/stepHistory';
  readonly params: {
    readonly uri: string;
    readonly line: number;
    /** The texts of earlier versions, the newest first. */
    readonly versions: readonly string[];
  };
  readonly result: StepHistory | null;
}

export interface StepHistory {
  readonly title: string;
  /** What changed from each of the versions to the next newer one, in the same order; as far as the step goes back. */
  readonly changes: readonly (readonly string[])[];
  /** The step is in the oldest of the versions that were given. */
  readonly goesOn: boolean;
}
