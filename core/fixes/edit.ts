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

/** Marks in what an edit writes the words that a person is to write; without words the place behind `before`. */
export function leaveOpen(edit: Edit, before: string, words = ''): Edit {
  const start = edit.text.lastIndexOf(before + words) + before.length;
  return { ...edit, blank: { start, end: start + words.length } };
}

/** The line end that the document uses. */
export function lineEndOf(document: SopDocument): string {
  const ending = /\r\n|\n|\r/.exec(document.tree.blocks[0]?.text ?? '');
  return ending?.[0] ?? '\n';
}
