import { pathToFileURL } from 'node:url';
import { type SopDocument, StoredDocument } from '../../core/index.ts';
import { LineTable } from './line-table.ts';

/** A file that was read. */
export class Source {
  /** From the current folder. */
  readonly path: string;
  readonly stored: StoredDocument;
  #lines: LineTable | undefined;

  /** `text` is without a byte order mark. */
  constructor(path: string, uri: string, text: string) {
    this.path = path;
    this.stored = new StoredDocument(uri, text);
  }

  get uri(): string {
    return this.stored.uri;
  }

  get text(): string {
    return this.stored.text;
  }

  get lines(): LineTable {
    this.#lines ??= new LineTable(this.text);
    return this.#lines;
  }

  /** Read again for whoever asks, since trees take too much room to be kept. */
  get document(): SopDocument {
    return this.stored.document;
  }
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}
