import type { Located, SopDocument } from '../document/document.ts';
import type { Edit } from '../findings/finding.ts';

/** Puts `text` in the place of what stands there. */
export function replace(document: SopDocument, at: Located, text: string): Edit {
  const { start, end } = document.tree.range(at);
  return { uri: document.uri, start, end, text };
}

/** Puts `text` at an offset of the document. */
export function insertAt(document: SopDocument, offset: number, text: string): Edit {
  return { uri: document.uri, start: offset, end: offset, text };
}

/** The line end that the document uses. */
export function lineEndOf(document: SopDocument): string {
  const ending = /\r\n|\n|\r/.exec(document.tree.blocks[0]?.text ?? '');
  return ending?.[0] ?? '\n';
}
