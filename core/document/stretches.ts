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
  return (blocks) => joined.of(blocks, undefined, ofStretch);
}

/** The same of a reader of single blocks. What a stretch of full length has of them is kept for each of them. */
export function inBlocks<T>(
  read: (block: Block) => readonly T[],
): (blocks: readonly Block[]) => readonly T[] {
  const ofBlock = perBlock(read);
  return inStretches((blocks) => {
    const readOne = blocks.length < mostBlocks ? read : ofBlock;
    return gathered(blocks, readOne);
  });
}

/** The same of a reader that goes by something else as well, which is mostly the same one as before. */
export function inBlocksBy<K, T>(
  read: (block: Block, by: K) => readonly T[],
): (blocks: readonly Block[], by: K) => readonly T[] {
  const ofBlock = perBlockAnd(read);
  const ofStretch = perStretchAnd(({ blocks }, by: K) => {
    const readOne = blocks.length < mostBlocks ? read : ofBlock;
    return gathered(blocks, (block) => readOne(block, by));
  });
  const joined = new Joined<T, K>();
  return (blocks, by) => joined.of(blocks, by, ofStretch);
}

/** The same of a reader that keeps what it has read, as one made by `perBlock` does. */
export function inKeptBlocks<T>(
  read: (block: Block) => readonly T[],
): (blocks: readonly Block[]) => readonly T[] {
  return inStretches((blocks) => gathered(blocks, read));
}

/** As `flatMap`, which takes several times as long. */
function gathered<T>(blocks: readonly Block[], read: (block: Block) => readonly T[]): readonly T[] {
  const all: T[] = [];
  for (const block of blocks) {
    for (const each of read(block)) all.push(each);
  }
  return all;
}

/** What was read of all stretches of a document last. */
class Joined<T, By = undefined> {
  #cut: Cut | undefined;
  #by: By | undefined;
  #parts: readonly (readonly T[])[] = [];
  #all: readonly T[] = [];

  of(blocks: readonly Block[], by: By, read: (stretch: Stretch, by: By) => readonly T[]): readonly T[] {
    const cut = cutOf(blocks);
    const { stretches } = cut;
    const [only, another] = stretches;
    if (another === undefined) return only === undefined ? [] : read(only, by);
    const isSameBy = this.#by === by;
    if (this.#cut === cut && isSameBy) return this.#all;
    const isNext = isSameBy && this.#cut !== undefined && this.#cut.version === cut.follows;
    const { head, tail } = isNext ? cut : { head: 0, tail: 0 };
    const before = this.#parts.slice(head, this.#parts.length - tail);
    const now = stretches.slice(head, stretches.length - tail).map((stretch) => read(stretch, by));
    this.#cut = cut;
    this.#by = by;
    if (before.length === now.length && now.every((part, at) => isSame(part, before[at] ?? [])))
      return this.#all;
    this.#parts = this.#parts.slice(0, head).concat(now, this.#parts.slice(this.#parts.length - tail));
    this.#all = ([] as T[]).concat(...this.#parts);
    return this.#all;
  }
}

function isSame<T>(one: readonly T[], other: readonly T[]): boolean {
  return one === other || (one.length === other.length && one.every((each, at) => each === other[at]));
}

/** A list of blocks in stretches. */
interface Cut {
  readonly version: number;
  readonly blocks: readonly Block[];
  readonly stretches: readonly Stretch[];
  /** The version of the list that it was made from, with which it shares its first and its last stretches. */
  readonly follows: number | undefined;
  readonly head: number;
  readonly tail: number;
}

/** The blocks of a document in stretches. */
export function stretchesOf(blocks: readonly Block[]): readonly Stretch[] {
  return cutOf(blocks).stretches;
}

const cutOf = perList((blocks: readonly Block[]): Cut => {
  if (blocks.length <= mostBlocks) return cutOfOne(blocks);
  const before = nearestTo(blocks);
  let cut = before === undefined ? cutWhole(blocks) : cutFrom(before, blocks);
  if (cut.stretches.length > tooMany(blocks.length)) cut = cutEvenly(blocks);
  recent = [cut, ...recent.filter((each) => sharedEnds(each.blocks, blocks) < 2)].slice(0, mostRecent);
  return cut;
});

/** What is written block by block would otherwise end up in stretches of one block each. */
function tooMany(blocks: number): number {
  return 8 + (4 * blocks) / mostBlocks;
}

/** The list that this one is most likely another version of. */
function nearestTo(blocks: readonly Block[]): Cut | undefined {
  let nearest: Cut | undefined;
  let most = 0;
  for (const each of recent) {
    const ends = sharedEnds(each.blocks, blocks);
    const likeness = ends === 0 ? 0 : ends + 1 / (1 + Math.abs(each.blocks.length - blocks.length));
    if (likeness <= most) continue;
    nearest = each;
    most = likeness;
  }
  return nearest;
}

function sharedEnds(one: readonly Block[], other: readonly Block[]): number {
  return Number(one[0] === other[0]) + Number(one.at(-1) === other.at(-1));
}

/** The lists that were cut last, of those that are longer than a stretch. */
let recent: readonly Cut[] = [];
const mostRecent = 4;
let versions = 0;

/** What fits into one stretch is read as one, whatever others share of it. */
function cutOfOne(blocks: readonly Block[]): Cut {
  const stretches = blocks.length === 0 ? [] : [{ blocks }];
  return { version: ++versions, blocks, stretches, follows: undefined, head: 0, tail: 0 };
}

function cutWhole(blocks: readonly Block[]): Cut {
  const stretches: Stretch[] = [];
  for (let from = 0; from < blocks.length; ) from = pushStretch(stretches, blocks, from);
  return { version: ++versions, blocks, stretches, follows: undefined, head: 0, tail: 0 };
}

function cutEvenly(blocks: readonly Block[]): Cut {
  for (const block of blocks) if (stretchAt.of(block) !== undefined) stretchAt.put(block, undefined);
  return cutWhole(blocks);
}

/** Cuts what stands between the stretches that two lists share; a list of the same blocks is cut as the other. */
function cutFrom(before: Cut, blocks: readonly Block[]): Cut {
  const most = Math.min(before.blocks.length, blocks.length);
  let same = 0;
  while (same < most && before.blocks[same] === blocks[same]) same++;
  if (same === before.blocks.length && same === blocks.length) return before;
  let sameAtEnd = 0;
  while (sameAtEnd < most - same && before.blocks.at(-1 - sameAtEnd) === blocks.at(-1 - sameAtEnd))
    sameAtEnd++;
  const stretches: Stretch[] = [];
  let from = 0;
  for (const stretch of before.stretches) {
    if (from + stretch.blocks.length > same) break;
    stretches.push(stretch);
    from += stretch.blocks.length;
  }
  const head = stretches.length;
  const last: Stretch[] = [];
  let to = blocks.length;
  for (const stretch of before.stretches.slice(head).reverse()) {
    if (blocks.length - to + stretch.blocks.length > sameAtEnd) break;
    last.push(stretch);
    to -= stretch.blocks.length;
  }
  while (from < to) from = pushStretch(stretches, blocks, from, to);
  stretches.push(...last.reverse());
  return { version: ++versions, blocks, stretches, follows: before.version, head, tail: last.length };
}

/** The stretch that began with a block when it was last asked for. */
const stretchAt = noteAtBlock<Stretch | undefined>();

/** Adds the stretch that begins at the index `from`; returns the index behind it. */
function pushStretch(
  stretches: Stretch[],
  blocks: readonly Block[],
  from: number,
  to = blocks.length,
): number {
  const first = blocks[from] as Block;
  const known = stretchAt.of(first);
  const isKnown = known !== undefined && from + known.blocks.length <= to && standsAt(known, blocks, from);
  const stretch = isKnown ? known : { blocks: blocks.slice(from, endOfStretch(blocks, from, to)) };
  if (!isKnown) stretchAt.put(first, stretch);
  stretches.push(stretch);
  return from + stretch.blocks.length;
}

function standsAt(stretch: Stretch, blocks: readonly Block[], from: number): boolean {
  return stretch.blocks.every((block, index) => block === blocks[from + index]);
}

/** Ends before the next one that is known, so that lists of the same blocks share what they can. */
function endOfStretch(blocks: readonly Block[], from: number, to: number): number {
  const most = Math.min(from + mostBlocks, to);
  for (let end = from + 1; end < most; end++) {
    if (stretchAt.of(blocks[end] as Block) !== undefined) return end;
  }
  return most;
}
