import type { Block, Line, SyntaxNode, Tree } from '../../grammar/index.ts';

/**
 * The number of the first line, from 1, that is something else in one version of a document than in the other, seen
 * without its names and texts; undefined where there is none.
 */
export function firstLineReadAnew(before: Tree, after: Tree): number | undefined {
  let line = 0;
  for (const [index, block] of before.blocks.entries()) {
    const other = after.blocks[index];
    const within = other === undefined ? 0 : firstInBlock(block, other);
    if (within !== undefined) return line + within + 1;
    line += block.lines.length;
  }
  return before.blocks.length === after.blocks.length ? undefined : line;
}

/** The index in the block's lines. */
function firstInBlock(one: Block, other: Block): number | undefined {
  if (one === other) return undefined;
  if (one.section !== other.section || one.isHeading !== other.isHeading) return 0;
  const line = one.lines.findIndex((each, at) => !isSameLine(each, other.lines[at]));
  if (line >= 0 || one.lines.length !== other.lines.length) return Math.max(0, line);
  return firstInNodes(one.nodes, other.nodes);
}

function isSameLine(one: Line, other: Line | undefined): boolean {
  return (
    other !== undefined &&
    one.kind === other.kind &&
    one.mark === other.mark &&
    one.column === other.column &&
    one.key === other.key &&
    one.header === other.header
  );
}

function firstInNodes(ones: readonly SyntaxNode[], others: readonly SyntaxNode[]): number | undefined {
  for (const [index, one] of ones.entries()) {
    const other = others[index];
    if (one.kind !== other?.kind || one.first !== other.first || one.last !== other.last) return one.first;
    const below = firstInNodes(one.children, other.children);
    if (below !== undefined) return below;
  }
  return others[ones.length]?.first;
}
