import { Mark } from './line.ts';
import type { Block, Layout } from './tree.ts';

/** Where blocks stand that make up a document. */
export function layoutOf(blocks: readonly Block[]): Layout {
  return layoutAfter({ starts: [0], headings: [], columns: [] }, 0, 0, blocks);
}

/** The layout of a document after `blocks` have taken the place of those from the index `from` up to `to`, exclusive. */
export function layoutAfter(
  { starts, headings, columns }: Layout,
  from: number,
  to: number,
  blocks: readonly Block[],
): Layout {
  const begins = starts.slice(0, from);
  const heads = headings.filter((index) => index < from);
  let at = starts[from] as number;
  for (const [index, block] of blocks.entries()) {
    block.place = from + index;
    begins.push(at);
    if (block.isHeading) heads.push(block.place);
    at += block.length;
  }
  const shift = at - (starts[to] as number);
  for (let i = to; i < starts.length; i++) begins.push((starts[i] as number) + shift);
  const moved = from + blocks.length - to;
  for (const index of headings) if (index >= to) heads.push(index + moved);
  return {
    starts: begins,
    headings: heads,
    columns: [...columns.slice(0, from), ...blocks.map(columnOf), ...columns.slice(to)],
  };
}

function columnOf({ isHeading, section, nodes: [first] }: Block): number {
  const isItem = !isHeading && section !== undefined && first !== undefined && first.line.mark !== Mark.None;
  return isItem ? first.line.column : -1;
}
