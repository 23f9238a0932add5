import { type Block, LineKind, type SyntaxNode } from '../../grammar/index.ts';
import type { Located, SopDocument } from '../document/document.ts';
import { perBlock } from '../document/per-block.ts';

/** `# sop-ignore RULE: REASON` */
export interface Suppression {
  readonly rule: string;
  readonly reason: string;
  /** The rule's name in the comment. */
  readonly at: Located;
  /** Index in the block of the line that it silences the rule on; undefined for the whole document. */
  readonly line: number | undefined;
}

const pattern = /^#\s*sop-ignore\s+([^\s:]+)\s*:?(.*)$/;

/** The suppressions that stand in a block; each silences the next line, those above the header the whole document. */
export const suppressionsIn = perBlock(read);

/** Whether a suppression with a reason silences `rule` on the line at `offset` of the document. */
export function isSuppressed(document: SopDocument, rule: string, offset: number): boolean {
  const { tree } = document;
  if (tree.header !== undefined && silences(tree.header.block, rule, undefined)) return true;
  const block = blockAt(document, offset);
  return block !== undefined && silences(block, rule, lineAt(block, offset - tree.startOf(block)));
}

function silences(block: Block, rule: string, line: number | undefined): boolean {
  return suppressionsIn(block).some((each) => each.rule === rule && each.reason !== '' && each.line === line);
}

function read(block: Block): readonly Suppression[] {
  const found: Suppression[] = [];
  for (let i = 0; i < block.lines.length; i++) {
    const line = block.lines[i];
    if (line?.kind !== LineKind.Comment || !line.text.includes('sop-ignore') || isLiteral(block.nodes, i))
      continue;
    const match = pattern.exec(line.text.trim());
    if (match === null) continue;
    const [, rule = '', reason = ''] = match;
    const start = line.text.indexOf(rule, line.first + 1 + line.text.slice(line.first).indexOf('sop-ignore'));
    found.push({
      rule,
      reason: reason.trim(),
      at: block.part(i, start, start + rule.length),
      line: silencedLine(block, i),
    });
  }
  return found;
}

/** A line of a fence or of Markdown, where `#` is no comment. */
function isLiteral(nodes: readonly SyntaxNode[], line: number): boolean {
  return nodes.some(
    (node) =>
      node.first <= line &&
      line <= node.lastOfBody &&
      (node.kind === 'fence' || node.kind === 'markdown' || isLiteral(node.children, line)),
  );
}

function silencedLine(block: Block, comment: number): number | undefined {
  const header = block.nodes[0]?.kind === 'header' ? block.nodes[0] : undefined;
  if (header !== undefined && comment < header.first) return undefined;
  const below = block.lines.findIndex((line, i) => i > comment && line.kind > LineKind.Comment);
  return below < 0 ? block.lines.length : below;
}

function blockAt(document: SopDocument, offset: number): Block | undefined {
  const { blocks, starts } = document.tree;
  let [low, high] = [0, blocks.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] as number) <= offset) low = middle;
    else high = middle - 1;
  }
  return blocks[low];
}

function lineAt(block: Block, offset: number): number {
  return block.lineStarts.findLastIndex((start, i) => i < block.lines.length && start <= offset);
}
