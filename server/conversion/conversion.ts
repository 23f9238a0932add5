import type { BpmnModel } from '../../convert/bpmn/model.ts';
import type { Imported, Pasted } from '../../convert/import.ts';
import type { PageWords } from '../../convert/page-words.ts';

/** What a thread of its own is asked to read or to write. */
export type ConversionTask =
  | { readonly kind: 'file'; readonly name: string; readonly bytes: Uint8Array }
  | { readonly kind: 'document' | 'steps'; readonly pasted: Pasted }
  | { readonly kind: 'word'; readonly markdown: string; readonly page: PageWords }
  | { readonly kind: 'bpmn'; readonly model: BpmnModel }
  | {
      readonly kind: 'csv';
      readonly heading: readonly string[];
      readonly rows: readonly (readonly string[])[];
    };

export type Conversion =
  | {
      readonly kind: 'document';
      readonly imported: Imported;
      /** The report for a person, as Markdown. */
      readonly report: string;
    }
  | { readonly kind: 'steps'; readonly lines: readonly string[] }
  | { readonly kind: 'written'; readonly content: string | Uint8Array }
  | { readonly kind: 'refused'; readonly what: string; readonly next: string }
  /** What was pasted is nothing of the kind. */
  | { readonly kind: 'nothing' };

/**
 * A thread for other forms, made for one task: what was loaded and read goes when it ends. It may be ended at any
 * time, and fails with an Error where there is not enough memory for it.
 */
export interface ConversionThread {
  readonly done: Promise<Conversion>;
  end(): void;
}

/** Starts the program that an editor named. */
export type StartConversion = (program: string, task: ConversionTask) => ConversionThread;
