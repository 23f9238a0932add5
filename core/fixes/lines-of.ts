import type { SyntaxNode } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';

/** The blanks before a node on its line. */
export function indentationOf(node: SyntaxNode): string {
  return node.line.text.slice(0, node.line.first);
}

/** The blanks before what stands below a node; one level deeper where nothing does. */
export function bodyIndentation(node: SyntaxNode): string {
  const first = node.children[0];
  return first === undefined ? `${indentationOf(node)}  ` : indentationOf(first);
}

/** Whether a text stands in the document only once; what stands there twice may be a name that others go by. */
export function standsOnce(document: SopDocument, text: string): boolean {
  const all = document.tree.text.toLowerCase();
  const first = all.indexOf(text.toLowerCase());
  return first >= 0 && all.indexOf(text.toLowerCase(), first + 1) < 0;
}
