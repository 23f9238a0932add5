import type { Block, SyntaxNode } from '../../grammar/index.ts';

/** The nodes that a line of a block stands in, the outermost first; the last one is what the line itself says. */
export function nodesAt(block: Block, line: number): readonly SyntaxNode[] {
  const path: SyntaxNode[] = [];
  for (let nodes = block.nodes; ; ) {
    const next = nodes.find((node) => node.first <= line && line <= node.lastOfBody);
    if (next === undefined) return path;
    path.push(next);
    nodes = next.children;
  }
}
