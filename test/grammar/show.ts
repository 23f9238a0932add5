import type { SyntaxNode, Tree } from '../../grammar/index.ts';

/** Every problem of a tree with its place in the document, in the order of the text. */
export function problemsOf(tree: Tree) {
  const inBlocks = tree.blocks.flatMap((block, index) =>
    block.problems.map((each) => ({
      ...each,
      start: each.start + (tree.starts[index] as number),
      end: each.end + (tree.starts[index] as number),
    })),
  );
  return [...tree.problems, ...inBlocks].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The tree as lines of text, every node with its range in the document: equal texts, equal trees. */
export function show(tree: Tree): string {
  const lines: string[] = [];
  const visit = (node: SyntaxNode, at: number, depth: number) => {
    lines.push(
      `${'  '.repeat(depth)}${node.kind} ${at + node.start}-${at + node.end} ${JSON.stringify(node.own.text)}`,
    );
    for (const child of node.children) visit(child, at, depth + 1);
  };
  tree.blocks.forEach((block, index) => {
    const at = tree.starts[index] as number;
    lines.push(`block ${at} ${block.section?.label ?? ''} ${block.isHeading}`);
    for (const node of block.nodes) visit(node, at, 1);
  });
  for (const each of problemsOf(tree)) lines.push(`${each.code} ${each.start}-${each.end} ${each.what}`);
  return lines.join('\n');
}

/** The same without ranges, problems and white space: what the document says. */
export function outline(tree: Tree): string[] {
  const lines: string[] = [];
  const visit = (node: SyntaxNode, depth: number) => {
    lines.push(`${'  '.repeat(depth)}${node.kind} ${node.own.text}`);
    for (const child of node.children) visit(child, depth + 1);
  };
  for (const block of tree.blocks) for (const node of block.nodes) visit(node, 0);
  return lines;
}
