import type { Block } from '../../grammar/index.ts';
import { noteAtBlock, perBlock, perList, perStretch } from './per-block.ts';

/** Neighbouring blocks, which the versions of a document share as long as none of them changes. */
export interface Stretch {
  readonly blocks: readonly Block[];
}

/** More of them make an edit read less again, and a look at all of them longer. */
const mostBlocks = 32;

/**
 * Makes of a reader of neighbouring blocks one of all blocks of a document, in the order of the text: an edit reads only
 * the stretch again that it is in. What is read may depend on nothing but the blocks.
 */
export function inStretches<T>(
  read: (blocks: readonly Block[]) => readonly T[],
): (blocks: readonly Block[]) => readonly T[] {
  const ofStretch = perStretch(({ blocks }) => read(blocks));
  return (blocks) => {
    const stretches = stretchesOf(blocks);
    if (stretches.length === 1) return ofStretch(stretches[0] as Stretch);
    const found = stretches.map(ofStretch).filter(({ length }) => length > 0);
    return found.length > 1 ? found.flat() : (found[0] ?? []);
  };
}

/** The same of a reader of single blocks. What a stretch of full length has of them is kept for each of them. */
export function inBlocks<T>(
  read: (block: Block) => readonly T[],
): (blocks: readonly Block[]) => readonly T[] {
  const ofBlock = perBlock(read);
  return inStretches((blocks) => blocks.flatMap(blocks.length < mostBlocks ? read : ofBlock));
}

/** The same of a reader that keeps what it has read, as one made by `perBlock` does. */
export function inKeptBlocks<T>(
  read: (block: Block) => readonly T[],
): (blocks: readonly Block[]) => readonly T[] {
  return inStretches((blocks) => blocks.flatMap(read));
}

/** The stretch that began with a block when it was last asked for. */
const stretchAt = noteAtBlock<Stretch>();

const stretchesOf = perList((blocks) => {
  const stretches: Stretch[] = [];
  for (let from = 0; from < blocks.length; from += (stretches.at(-1) as Stretch).blocks.length) {
    stretches.push(stretchFrom(blocks, from));
  }
  return stretches;
});

function stretchFrom(blocks: readonly Block[], from: number): Stretch {
  const first = blocks[from] as Block;
  const known = stretchAt.of(first);
  if (known !== undefined && standsAt(known, blocks, from)) return known;
  const stretch = { blocks: blocks.slice(from, endOfStretch(blocks, from)) };
  stretchAt.put(first, stretch);
  return stretch;
}

function standsAt(stretch: Stretch, blocks: readonly Block[], from: number): boolean {
  return stretch.blocks.every((block, index) => block === blocks[from + index]);
}

/** Ends before the next one that is known, so that an edit leaves those behind it as they are. */
function endOfStretch(blocks: readonly Block[], from: number): number {
  const most = Math.min(from + mostBlocks, blocks.length);
  for (let end = from + 1; end < most; end++) {
    if (stretchAt.of(blocks[end] as Block) !== undefined) return end;
  }
  return most;
}
