import QuickLRU from 'quick-lru';
import { parse } from '../../grammar/index.ts';
import { readDocument, type SopDocument } from './document.ts';

/** How many trees are kept of documents that nobody edits. */
const mostKept = 1;

const recent = new QuickLRU<StoredDocument, SopDocument>({ maxSize: mostKept });

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
    const known = recent.get(this);
    if (known !== undefined) return known;
    const document = readDocument(this.uri, parse(this.text));
    recent.set(this, document);
    return document;
  }
}
