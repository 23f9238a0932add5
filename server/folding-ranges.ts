import type { FoldingRange, FoldingRangeParams } from 'vscode-languageserver';
import type { SopDocument } from '../core/index.ts';
import type { SyntaxNode } from '../grammar/index.ts';
import type { Session } from './session.ts';
import { positionsOf } from './text/positions.ts';

/** Sections, and everything that has something below it, at any depth. */
export function foldingRanges({ textDocument }: FoldingRangeParams, session: Session): FoldingRange[] {
  const document = session.library.document(textDocument.uri);
  return document === undefined ? [] : [...sectionRanges(document), ...nodeRanges(document)];
}

function* sectionRanges({ sections, tree }: SopDocument): Generator<FoldingRange> {
  const positions = positionsOf(tree);
  for (const { heading, blocks } of sections) {
    const last = blocks.findLast((block) => block.nodes.length > 0);
    if (last === undefined) continue;
    const startLine = positions.positionAt(tree.startOf(heading.block) + heading.start).line;
    const end = tree.startOf(last) + Math.max(...last.nodes.map((node) => node.bodyEnd));
    yield { startLine, endLine: positions.positionAt(end).line };
  }
}

function* nodeRanges({ tree }: SopDocument): Generator<FoldingRange> {
  const positions = positionsOf(tree);
  for (const block of tree.blocks) {
    const firstLine = positions.positionAt(tree.startOf(block)).line;
    for (const node of block.nodes) yield* foldsOf(node, firstLine);
  }
}

function* foldsOf(node: SyntaxNode, firstLine: number): Generator<FoldingRange> {
  const last = node.lastOfBody;
  if (last > node.first) yield { startLine: firstLine + node.first, endLine: firstLine + last };
  for (const child of node.children) yield* foldsOf(child, firstLine);
}
