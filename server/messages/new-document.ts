/** What the extension asks for when a document is begun. */

/** Request `sop/people`: who may own a document, by name: those of the organisation who are here today. */
export interface PeopleRequest {
  readonly method: 'sop/people';
  readonly params: Record<string, never>;
  readonly result: readonly PersonFacts[];
}

export interface PersonFacts {
  readonly name: string;
  readonly roles: readonly string[];
}

export type TemplateName =
  | 'procedure'
  | 'checklist'
  | 'incident'
  | 'meeting'
  | 'workflow'
  | 'organisation'
  | 'tracker';

/** Request `sop/newDocument`: the text of a new document, and where it goes. Null where it could not be made. */
export interface NewDocumentRequest {
  readonly method: 'sop/newDocument';
  readonly params: {
    readonly template: TemplateName;
    readonly title: string;
    /** Empty where nobody was named. */
    readonly owner: string;
  };
  readonly result: NewDocument | null;
}

export interface NewDocument {
  /** The text with places to fill in, as an editor's snippet. */
  readonly snippet: string;
  /** The same as plain text. */
  readonly text: string;
  /** `customer-kick-off.sop` */
  readonly fileName: string;
  /** The uri of the folder in which most documents of that kind are; null where there are none. */
  readonly folder: string | null;
}
