import type { BranchNode, ItemNode, SyntaxNode } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import type { Edit } from '../findings/finding.ts';
import { bodyIndentation } from './indentation.ts';

/**
 * Makes a line with a dash one of the step above it, with all that stands below: without the dash, and as deep as what
 * that step has already.
 */
export function intoStep(
  document: SopDocument,
  node: ItemNode | BranchNode,
  step: ItemNode,
): readonly Edit[] {
  const indentation = bodyIndentation(step);
  const { block, first, line } = node;
  const head = indent(document, node, first, line.body, indentation);
  const below = node.children.flatMap((child) => {
    const column = indentation.length + (node.kind === 'branch' || isBulleted(child) ? 2 : 0);
    const deeper = column - child.line.column;
    if (deeper === 0) return [];
    const edits: Edit[] = [];
    for (let i = child.first; i <= child.lastOfBody; i++) {
      const each = block.lines[i];
      if (each === undefined || each.first >= each.end) continue;
      edits.push(indent(document, node, i, each.first, ' '.repeat(Math.max(0, each.column + deeper))));
    }
    return edits;
  });
  return [head, ...below];
}

function isBulleted({ kind }: SyntaxNode): boolean {
  return kind === 'item' || kind === 'parallel' || kind === 'track';
}

/** Puts blanks in the place of what a line begins with. */
function indent(document: SopDocument, { block }: SyntaxNode, i: number, end: number, text: string): Edit {
  const start = document.tree.startOf(block) + (block.lineStarts[i] as number);
  return { uri: document.uri, start, end: start + end, text };
}
