import { examine } from './examine.ts';
import type { Line } from './line.ts';
import { parseTokens } from './parser.ts';
import { scanLine, splitLines } from './scan.ts';
import { type Segment, segment } from './segment.ts';
import { structure } from './structure.ts';
import type { LineToken } from './tokens.ts';
import { Block, type Tree } from './tree.ts';

/** A change of a text: what stood from `start` to `end` is now `text`. */
export interface TextEdit {
  /** UTF-16 offsets in the document, `end` exclusive. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** How much work a parse was. */
export interface Work {
  lines: number;
  blocks: number;
  /** How often the parser's own recovery stepped in; always 0. */
  recoveries: number;
}

/**
 * The tree of `text`. Any text has one, and it covers every character; what is wrong with the text stands in the
 * problems of the tree and of its blocks.
 */
export function parse(text: string, work?: Work): Tree {
  const lines = splitLines(text).map(scanLine);
  if (work !== undefined) work.lines += lines.length;
  const blocks = segment(lines).map((each) => blockOf(lines, each));
  parseBlocks(blocks, work);
  return examine(blocks, text.includes('\r'));
}

/**
 * The tree of the text after `change`, equal to the tree from scratch. Only the lines that the change touches are
 * scanned, and only the blocks that it touches are parsed; all others are shared. Throws a RangeError for offsets
 * outside the text.
 */
export function edit(tree: Tree, change: TextEdit, work?: Work): Tree {
  if (change.start < 0 || change.end < change.start || change.end > tree.length) {
    throw new RangeError(`no such range in a text of ${tree.length}: ${change.start} to ${change.end}`);
  }
  const old = linesOf(tree);
  const { first, last, offset } = touched(tree, old, change);
  const before = old
    .slice(first, last)
    .map((line) => line.text)
    .join('');
  const changed = before.slice(0, change.start - offset) + change.text + before.slice(change.end - offset);
  const texts = splitLines(changed);
  let head = 0;
  while (head < texts.length && first + head < last && texts[head] === old[first + head]?.text) head++;
  let tail = 0;
  while (
    tail < texts.length - head &&
    last - tail > first + head &&
    texts.at(-1 - tail) === old[last - 1 - tail]?.text
  )
    tail++;
  const scanned = texts.slice(head, texts.length - tail).map(scanLine);
  if (work !== undefined) work.lines += scanned.length;
  const lines = [...old.slice(0, first + head), ...scanned, ...old.slice(last - tail)];

  const byFirstLine = new Map(tree.blocks.map((block) => [block.lines[0], block]));
  const fresh: Block[] = [];
  const blocks = segment(lines).map((each) => {
    const same = byFirstLine.get(lines[each.start]);
    if (same !== undefined && isSame(same, lines, each)) return same;
    const block = blockOf(lines, each);
    fresh.push(block);
    return block;
  });
  parseBlocks(fresh, work);
  return examine(blocks, tree.hasCarriageReturns || change.text.includes('\r'));
}

function blockOf(lines: readonly Line[], { start, end, section, isHeading }: Segment): Block {
  return new Block(lines.slice(start, end), section, isHeading);
}

function parseBlocks(blocks: readonly Block[], work: Work | undefined): void {
  const tokens: LineToken[] = [];
  for (const block of blocks) structure(block, tokens);
  const recoveries = parseTokens(tokens);
  if (work === undefined) return;
  work.blocks += blocks.length;
  work.recoveries += recoveries;
}

function isSame(block: Block, lines: readonly Line[], { start, end, section, isHeading }: Segment): boolean {
  if (block.section !== section || block.isHeading !== isHeading || block.lines.length !== end - start)
    return false;
  for (let i = 0; i < block.lines.length; i++) if (block.lines[i] !== lines[start + i]) return false;
  return true;
}

function linesOf(tree: Tree): Line[] {
  return tree.blocks.flatMap((block) => block.lines);
}

/**
 * The lines that a change may alter, and the offset of the first. One line more on each side, since an edit can join
 * or part the two characters of a line end.
 */
function touched(
  tree: Tree,
  lines: readonly Line[],
  change: TextEdit,
): { first: number; last: number; offset: number } {
  let index = 0;
  let offset = 0;
  for (const block of tree.blocks) {
    if (offset + block.length >= change.start) break;
    offset += block.length;
    index += block.lines.length;
  }
  while (index < lines.length && offset + (lines[index] as Line).text.length < change.start) {
    offset += (lines[index] as Line).text.length;
    index++;
  }
  const first = Math.max(0, index - 1);
  if (first < index) offset -= (lines[first] as Line).text.length;
  let last = first;
  let end = offset;
  while (last < lines.length && end <= change.end) {
    end += (lines[last] as Line).text.length;
    last++;
  }
  return { first, last: Math.min(lines.length, last + 1), offset };
}
