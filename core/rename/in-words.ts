import type { Part } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { lineAt } from '../document/line-at.ts';
import { quote } from '../findings/quote.ts';

/** The number of a line of the document as editors show it, from 1. */
export function lineOf({ block, start }: Part, { tree }: SopDocument): number {
  const before = tree.blocks.slice(0, tree.blocks.indexOf(block));
  return before.reduce((sum, { lines }) => sum + lines.length, 0) + lineAt(block, start) + 1;
}

/** A document as messages name it. */
export function shownName({ title, uri }: SopDocument): string {
  return quote(title?.text ?? uri.slice(uri.lastIndexOf('/') + 1));
}
