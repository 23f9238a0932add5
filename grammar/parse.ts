import { examine } from './examine.ts';
import { layoutAfter, layoutOf } from './layout.ts';
import type { Line } from './line.ts';
import { parseTokens } from './parser.ts';
import { scanLine, splitLines } from './scan.ts';
import { type Begun, below, firstLineOf, nothingAbove, type Segment, segment } from './segment.ts';
import { between, sharedEnds } from './shared-ends.ts';
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
  return examine(blocks, layoutOf(blocks), text.includes('\r'));
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
  const { blocks } = tree;
  const touched = touchedBlocks(tree, change);
  const lines = linesAfter(tree, touched, change, work);
  const cut = cutAnew(blocks, touched, lines);
  const fresh: Block[] = [];
  const anew = cut.segments.map((each) => {
    const same = cut.byFirstLine.get(cut.lines[each.start] as Line);
    if (same !== undefined && isSame(same, cut.lines, each)) return same;
    const block = blockOf(cut.lines, each);
    fresh.push(block);
    return block;
  });
  parseBlocks(fresh, work);
  const after = blocks.slice(0, touched.from).concat(anew, blocks.slice(cut.to));
  const layout = layoutAfter(tree.layout, touched.from, cut.to, anew);
  return examine(after, layout, tree.hasCarriageReturns || change.text.includes('\r'));
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

/** Indexes of blocks, `to` exclusive. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The blocks in which a change may alter a line: one more on each side, since an edit can join or part the two
 * characters of a line end. And one before them, which the lines behind it may now belong to; the first two belong
 * together, as nothing stands above the first.
 */
function touchedBlocks(tree: Tree, { start, end }: TextEdit): Span {
  const from = tree.indexAt(start) - 2;
  return { from: from < 2 ? 0 : from, to: Math.min(tree.blocks.length, tree.indexAt(end) + 2) };
}

/** The lines of these blocks after the change; those that are as they were are shared. */
function linesAfter(tree: Tree, { from, to }: Span, change: TextEdit, work: Work | undefined): Line[] {
  const old = linesOf(tree.blocks.slice(from, to));
  const oldTexts = old.map((line) => line.text);
  const before = oldTexts.join('');
  const offset = tree.starts[from] as number;
  const texts = splitLines(
    before.slice(0, change.start - offset) + change.text + before.slice(change.end - offset),
  );
  const ends = sharedEnds(oldTexts, texts);
  const scanned = between(texts, ends).map(scanLine);
  if (work !== undefined) work.lines += scanned.length;
  return [...old.slice(0, ends.head), ...scanned, ...old.slice(old.length - ends.tail)];
}

/** How many blocks behind a change are looked at, at first, for one that is as it was. */
const near = 4;

/** What stands where blocks were, up to the first of those behind that still begins as it did; `to` is its index. */
interface Cut {
  readonly lines: readonly Line[];
  readonly segments: readonly Segment[];
  readonly to: number;
  /** The blocks that were there. */
  readonly byFirstLine: ReadonlyMap<Line, Block>;
}

function cutAnew(blocks: readonly Block[], { from, to }: Span, changed: readonly Line[]): Cut {
  const above = from === 0 ? nothingAbove : below(blocks[from - 1] as Block);
  for (const until of [Math.min(to + near, blocks.length), blocks.length]) {
    const behind = blocks.slice(to, until);
    const lines = [...changed, ...linesOf(behind)];
    const known = new Map(behind.map((block, at) => [firstLineOf(block.lines), { block, index: to + at }]));
    let found: number | undefined;
    const segments = segment(lines, above, (each, first) => {
      const old = known.get(lines[first] as Line);
      if (old !== undefined && beginsAs(old.block, lines, each, first)) found = old.index;
      return found !== undefined;
    });
    if (found === undefined && until < blocks.length) continue;
    const there = blocks.slice(from, found ?? until);
    const byFirstLine = new Map(there.map((block) => [block.lines[0] as Line, block]));
    return { lines, segments, to: found ?? until, byFirstLine };
  }
  throw new RangeError('all blocks were looked at');
}

/** Whether a segment that is open begins with the lines of the block up to its first that says something. */
function beginsAs(
  block: Block,
  lines: readonly Line[],
  { start, section, isHeading }: Begun,
  first: number,
): boolean {
  if (block.section !== section || block.isHeading !== isHeading) return false;
  for (let i = 0; i <= first - start; i++) if (block.lines[i] !== lines[start + i]) return false;
  return true;
}

function linesOf(blocks: readonly Block[]): Line[] {
  return ([] as Line[]).concat(...blocks.map(({ lines }) => lines));
}
