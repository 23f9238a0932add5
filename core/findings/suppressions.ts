import { type Block, LineKind, type Part, type SyntaxNode } from '../../grammar/index.ts';
import { compareDays, type Day, readDay } from '../dates/day.ts';
import type { Located, SopDocument } from '../document/document.ts';
import { lineAt } from '../document/line-at.ts';
import { perBlock } from '../document/per-block.ts';
import { inBlocks } from '../document/stretches.ts';

/** `# sop-ignore RULE: REASON`, or with the last day on which it holds: `# sop-ignore RULE until DATE: REASON` */
export interface Suppression {
  readonly rule: string;
  readonly reason: string;
  /** The rule's name in the comment. */
  readonly at: Located;
  /** Of what follows `until`, whether it is a date or not. */
  readonly until: Part | undefined;
  /** Index in the block of its own line. */
  readonly comment: number;
  /** Index in the block of the line that it silences the rule on; undefined for the whole document. */
  readonly line: number | undefined;
}

/** What follows `until` begins with a digit: a reason may begin with the word too. */
const pattern = /^#\s*sop-ignore\s+([^\s:]+)(?:\s+until\s+(\d[^\s:]*))?\s*:?(.*)$/d;

/** The suppressions that stand in a block; each silences the next line, those above the header the whole document. */
export const suppressionsIn = perBlock(read);

/** Whether a block may have any at all. */
export function hasComments({ lines }: Block): boolean {
  return lines.some(({ kind }) => kind === LineKind.Comment);
}

const suppressionsInAll = inBlocks((block) => (hasComments(block) ? suppressionsIn(block) : []));

/** The suppressions of a document on a day, and which of them silence anything. */
export class Suppressions {
  readonly #document: SopDocument;
  readonly #today: Day;
  readonly #used = new Set<Suppression>();

  constructor(document: SopDocument, today: Day) {
    this.#document = document;
    this.#today = today;
  }

  /** Whether a suppression with a reason silences `rule` on the line at `offset` of the document. */
  silence(rule: string, offset: number): boolean {
    const { tree } = this.#document;
    const block = tree.blockAt(offset);
    const isSilent =
      block !== undefined && this.#silences(block, rule, lineAt(block, offset - tree.startOf(block)));
    return isSilent || (tree.header !== undefined && this.#silences(tree.header.block, rule, undefined));
  }

  /** Those that could silence something and have silenced nothing of what was asked about. */
  get unused(): readonly Suppression[] {
    const all = suppressionsInAll(this.#document.tree.blocks);
    return all.filter((each) => each.reason !== '' && !this.#used.has(each));
  }

  hasEnded({ until }: Suppression): boolean {
    const last = readDay(until?.text ?? '');
    return last !== undefined && compareDays(last, this.#today) < 0;
  }

  #silences(block: Block, rule: string, line: number | undefined): boolean {
    const those = suppressionsIn(block).filter(
      (each) => each.rule === rule && each.reason !== '' && each.line === line && !this.hasEnded(each),
    );
    for (const each of those) this.#used.add(each);
    return those.length > 0;
  }
}

function read(block: Block): readonly Suppression[] {
  const found: Suppression[] = [];
  for (let i = 0; i < block.lines.length; i++) {
    const line = block.lines[i];
    if (line?.kind !== LineKind.Comment || !line.text.includes('sop-ignore') || isLiteral(block.nodes, i))
      continue;
    const match = pattern.exec(line.text.slice(line.first, line.end));
    if (match === null) continue;
    const [, rule = '', , reason = ''] = match;
    const [, ofRule, ofDate] = match.indices ?? [];
    const part = ([start, end]: readonly [number, number]) =>
      block.part(i, line.first + start, line.first + end);
    found.push({
      rule,
      reason: reason.trim(),
      at: part(ofRule ?? [0, 0]),
      until: ofDate && part(ofDate),
      comment: i,
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
