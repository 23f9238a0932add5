import type { Block } from '../../grammar/index.ts';
import { noteAtBlock, perBlock, perBlockAnd, perList, perStretch, perStretchAnd } from './per-block.ts';

/** Neighbouring blocks, which the versions of a document share as long as none of them changes. */
export interface Stretch {
  readonly blocks: readonly Block[];
}

/** More of them make an edit read less again, and a look at all of them longer. */
const mostBlocks = 32;

/**
 * Makes of a reader of neighbouring blocks one of all blocks of a document, in the order of the text: an edit reads only
 * the stretch again that it is in, and where that has nothing else than before, the answer is the same array. What is
 * read may depend on nothing but the blocks.
 */
export function inStretches<T>(
  read: (blocks: readonly Block[]) => readonly T[],
): (blocks: readonly Block[]) => readonly T[] {
  const ofStretch = perStretch(({ blocks }) => read(blocks));
  const joined = new Joined<T>();
  return (blocks) => joined.of(stretchesOf(blocks), ofStretch);
}

/** The same of a reader of single blocks. What a stretch of full length has of them is kept for each of them. */
export function inBlocks<T>(
  read: (block: Block) => readonly T[],
): (blocks: readonly Block[]) => readonly T[] {
  const ofBlock = perBlock(read);
  return inStretches((blocks) => blocks.flatMap(blocks.length < mostBlocks ? read : ofBlock));
}

/** The same of a reader that goes by something else as well, which is mostly the same one as before. */
export function inBlocksBy<K, T>(
  read: (block: Block, by: K) => readonly T[],
): (blocks: readonly Block[], by: K) => readonly T[] {
  const ofBlock = perBlockAnd(read);
  const ofStretch = perStretchAnd(({ blocks }, by: K) => {
    const readOne = blocks.length < mostBlocks ? read : ofBlock;
    return blocks.flatMap((block) => readOne(block, by));
  });
  const joined = new Joined<T>();
  return (blocks, by) => joined.of(stretchesOf(blocks), (stretch) => ofStretch(stretch, by));
}

/** The same of a reader that keeps what it has read, as one made by `perBlock` does. */
export function inKeptBlocks<T>(
  read: (block: Block) => readonly T[],
): (blocks: readonly Block[]) => readonly T[] {
  return inStretches((blocks) => blocks.flatMap(read));
}

/** What was read of all stretches of a document last. */
class Joined<T> {
  #parts: readonly (readonly T[])[] = [];
  #all: readonly T[] = [];

  of(stretches: readonly Stretch[], read: (stretch: Stretch) => readonly T[]): readonly T[] {
    if (stretches.length === 1) return read(stretches[0] as Stretch);
    const parts = stretches.map(read).filter(({ length }) => length > 0);
    if (!this.#isOf(parts)) {
      this.#all = ([] as T[]).concat(...parts);
      this.#parts = parts;
    }
    return this.#all;
  }

  #isOf(parts: readonly (readonly T[])[]): boolean {
    return (
      parts.length === this.#parts.length && parts.every((part, at) => isSame(part, this.#parts[at] ?? []))
    );
  }
}

function isSame<T>(one: readonly T[], other: readonly T[]): boolean {
  return one === other || (one.length === other.length && one.every((each, at) => each === other[at]));
}

/** The stretch that began with a block when it was last asked for. */
const stretchAt = noteAtBlock<Stretch>();

/** The blocks of a document in stretches. */
export const stretchesOf = perList((blocks) => {
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
