import type { ItemNode, SyntaxNode } from '../../grammar/index.ts';

/** The white space that stands before a node. */
export function indentationOf(node: SyntaxNode): string {
  return node.line.text.slice(0, node.line.first);
}

/** The white space that stands before what is in an item, or would stand there. */
export function bodyIndentation(item: ItemNode): string {
  const first = item.children[0];
  return first === undefined ? `${indentationOf(item)}  ` : indentationOf(first);
}
