import { pathToFileURL } from 'node:url';
import type { SopDocument } from '../../core/index.ts';
import { LineTable } from './line-table.ts';

/** A file that was read, with its document. */
export class Source {
  /** From the current folder. */
  readonly path: string;
  /** Without a byte order mark. */
  readonly text: string;
  readonly document: SopDocument;
  readonly lines: LineTable;

  constructor(path: string, text: string, document: SopDocument) {
    this.path = path;
    this.text = text;
    this.document = document;
    this.lines = new LineTable(text);
  }
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}
