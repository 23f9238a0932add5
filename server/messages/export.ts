/** What the extension asks when a document is to be handed out in another form. */
import type { Refused } from './import.ts';

/**
 * Request `sop/export`: the document as it is in the editor, in another form. Null where nobody knows the document, or
 * where it could not be written for other reasons.
 */
export interface ExportRequest {
  readonly method: 'sop/export';
  readonly params: {
    readonly uri: string;
    readonly form: DocumentForm;
    readonly view: ExportView;
  };
  readonly result: Exported | Refused | null;
}

/** By the ending of a file's name. */
export type DocumentForm = 'html' | 'docx' | 'csv' | 'bpmn';

/** The whole document, or a table of it; CSV has a row for each step in place of the whole document. */
export type ExportView = 'document' | 'raci' | 'checklist';

/** The content of a file. */
export type Exported = { readonly text: string } | { readonly base64: string };
