import { Mark } from './line.ts';
import type { Block } from './tree.ts';

/** Where the blocks of a document stand. */
export interface Layout {
  /** Offset of each block in the document; one more entry holds the document's length. */
  readonly starts: readonly number[];
  /** Indexes of the blocks that begin at document level. */
  readonly headings: readonly number[];
  /** The column of the bullet that each block begins with; -1 for those without one. */
  readonly columns: readonly number[];
}

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
  const begins = new Array<number>(starts.length + blocks.length + from - to);
  for (let i = 0; i < from; i++) begins[i] = starts[i] as number;
  const heads = headings.filter((index) => index < from);
  let at = starts[from] as number;
  for (const [index, block] of blocks.entries()) {
    block.place = from + index;
    begins[block.place] = at;
    if (block.isHeading) heads.push(block.place);
    at += block.length;
  }
  const shift = at - (starts[to] as number);
  const moved = from + blocks.length - to;
  for (let i = to; i < starts.length; i++) begins[i + moved] = (starts[i] as number) + shift;
  for (const index of headings) if (index >= to) heads.push(index + moved);
  return {
    starts: begins,
    headings: heads,
    columns: columns.slice(0, from).concat(blocks.map(columnOf), columns.slice(to)),
  };
}

function columnOf({ isHeading, section, nodes: [first] }: Block): number {
  const isItem = !isHeading && section !== undefined && first !== undefined && first.line.mark !== Mark.None;
  return isItem ? first.line.column : -1;
}
