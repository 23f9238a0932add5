import { parse } from '../../grammar/index.ts';
import { readDocument, type SopDocument } from './document.ts';

/** How many trees are kept of documents that nobody edits: of more, those that are let go of live for longer than that. */
const mostKept = 2;

/** The one that was asked for last comes first. */
let recent: readonly { readonly stored: StoredDocument; readonly document: SopDocument }[] = [];

/**
 * A document as its text. Its tree takes ten times the room and is made in less than a millisecond: it is made again
 * for whoever asks, and let go of when others have been asked for since.
 */
export class StoredDocument {
  readonly uri: string;
  /** Without a byte order mark. */
  readonly text: string;

  constructor(uri: string, text: string) {
    this.uri = uri;
    this.text = text;
  }

  get document(): SopDocument {
    const known = recent.find(({ stored }) => stored === this);
    const asked = known ?? { stored: this, document: readDocument(this.uri, parse(this.text)) };
    if (recent[0] !== asked) recent = [asked, ...recent.filter((each) => each !== asked)].slice(0, mostKept);
    return asked.document;
  }
}
