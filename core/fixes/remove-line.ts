import type { SyntaxNode } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import type { Fix } from '../findings/finding.ts';

/** Takes a node away with all that stands below it, and the lines that they were on. */
export function removeLines(document: SopDocument, node: SyntaxNode, title: string): Fix {
  const { block } = node;
  const at = document.tree.startOf(block);
  const start = at + (block.lineStarts[node.first] as number);
  const end = at + (block.lineStarts[node.lastOfBody + 1] as number);
  return { title, edits: [{ uri: document.uri, start, end, text: '' }], safe: false, preferred: false };
}
