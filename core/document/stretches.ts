import type { Block } from '../../grammar/index.ts';
import { between, type SharedEnds, sharedEnds } from '../../grammar/shared-ends.ts';
import { gathered } from './gathered.ts';
import {
  noteAtBlock,
  perBlock,
  perBlockAnd,
  perList,
  perListAnd,
  perStretch,
  perStretchAnd,
} from './per-block.ts';

/** Neighbouring blocks, which the versions of a document share as long as none of them changes. */
export interface Stretch {
  readonly blocks: readonly Block[];
}

/** More of them make an edit read less again, and a look at all of them longer. */
const mostBlocks = 32;
/** So many are looked at sooner than stretches of them are compared. */
const mostOfShort = 128;
/** Of fewer, nothing is kept for single blocks: most documents are read once, and have no room for what is not kept. */
const fewestKept = 64;

/**
 * Makes of a reader of neighbouring blocks one of all blocks of a document, in the order of the text: an edit reads only
 * the stretch again that it is in, and where that has nothing else than before, the answer is the same array. What is
 * read may depend on nothing but the blocks.
 */
export function inStretches<T>(
  read: (blocks: readonly Block[]) => readonly T[],
): (blocks: readonly Block[]) => readonly T[] {
  return inShortOrStretches(read, read);
}

/** The same of a reader of single blocks. What a stretch of full length has of them is kept for each of them. */
export function inBlocks<T>(
  read: (block: Block) => readonly T[],
): (blocks: readonly Block[]) => readonly T[] {
  let ofBlock: typeof read | undefined;
  const readAll = (blocks: readonly Block[], fewest: number) => {
    if (blocks.length < fewest) return gathered(blocks, read);
    ofBlock ??= perBlock(read);
    return gathered(blocks, ofBlock);
  };
  return inShortOrStretches(
    (blocks) => readAll(blocks, fewestKept),
    (blocks) => readAll(blocks, mostBlocks),
  );
}

/** The same of a reader that goes by something else as well, which is mostly the same one as before. */
export function inBlocksBy<K, T>(
  read: (block: Block, by: K) => readonly T[],
): (blocks: readonly Block[], by: K) => readonly T[] {
  let ofBlock: typeof read | undefined;
  const readAll = (blocks: readonly Block[], by: K, fewest: number) => {
    if (blocks.length < fewest) return gathered(blocks, (block) => read(block, by));
    ofBlock ??= perBlockAnd(read);
    const readOne = ofBlock;
    return gathered(blocks, (block) => readOne(block, by));
  };
  const ofShort = perListAnd((blocks: readonly Block[], by: K) => readAll(blocks, by, fewestKept));
  const ofStretch = perStretchAnd(({ blocks }, by: K) => readAll(blocks, by, mostBlocks));
  const joined = new Joined<T, K>();
  return (blocks, by) => (isShort(blocks) ? ofShort(blocks, by) : joined.of(blocks, by, ofStretch));
}

/** The same of a reader that keeps what it has read, as one made by `perBlock` does. */
export function inKeptBlocks<T>(
  read: (block: Block) => readonly T[],
): (blocks: readonly Block[]) => readonly T[] {
  return inStretches((blocks) => gathered(blocks, read));
}

function inShortOrStretches<T>(
  readShort: (blocks: readonly Block[]) => readonly T[],
  readStretch: (blocks: readonly Block[]) => readonly T[],
): (blocks: readonly Block[]) => readonly T[] {
  const ofShort = perList(readShort);
  const ofStretch = perStretch(({ blocks }) => readStretch(blocks));
  const joined = new Joined<T>();
  return (blocks) => (isShort(blocks) ? ofShort(blocks) : joined.of(blocks, undefined, ofStretch));
}

/** What is read as one, whatever other versions share of it. */
export function isShort({ length }: readonly Block[]): boolean {
  return length <= mostOfShort;
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
    const isSameBy = this.#by === by;
    if (this.#cut === cut && isSameBy) return this.#all;
    const isNext = isSameBy && this.#cut !== undefined && this.#cut.version === cut.follows;
    const { head, tail } = isNext ? cut : nothingShared;
    const before = between(this.#parts, { head, tail });
    const now = between(stretches, { head, tail }).map((stretch) => read(stretch, by));
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
interface Cut extends SharedEnds {
  readonly version: number;
  readonly blocks: readonly Block[];
  readonly stretches: readonly Stretch[];
  /** The version of the list that it was made from, with which it shares its first and its last stretches. */
  readonly follows: number | undefined;
}

/** More blocks than are short, in stretches. */
export function stretchesOf(blocks: readonly Block[]): readonly Stretch[] {
  return cutOf(blocks).stretches;
}

const cutOf = perList((blocks: readonly Block[]): Cut => {
  const before = nearestTo(blocks);
  let cut = before === undefined ? cutWhole(blocks) : cutFrom(before, blocks);
  if (cut.stretches.length > tooMany(blocks.length)) cut = cutEvenly(blocks);
  recent = [cut, ...recent.filter((each) => endsShared(each.blocks, blocks) < 2)].slice(0, mostRecent);
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
    const ends = endsShared(each.blocks, blocks);
    const likeness = ends === 0 ? 0 : ends + 1 / (1 + Math.abs(each.blocks.length - blocks.length));
    if (likeness <= most) continue;
    nearest = each;
    most = likeness;
  }
  return nearest;
}

/** Of the first and the last block. */
function endsShared(one: readonly Block[], other: readonly Block[]): number {
  return Number(one[0] === other[0]) + Number(one.at(-1) === other.at(-1));
}

/** The lists that were cut last, of those that are longer than a stretch. */
let recent: readonly Cut[] = [];
const mostRecent = 4;
let versions = 0;

const nothingShared: SharedEnds = { head: 0, tail: 0 };

function cutWhole(blocks: readonly Block[]): Cut {
  return cutInto(blocks, stretchesFrom(blocks, 0, blocks.length));
}

function cutEvenly(blocks: readonly Block[]): Cut {
  for (const block of blocks) if (stretchAt.of(block) !== undefined) stretchAt.put(block, undefined);
  return cutWhole(blocks);
}

/** Cuts what stands between the stretches that two lists share; a list of the same blocks is cut as the other. */
function cutFrom(before: Cut, blocks: readonly Block[]): Cut {
  const ends = sharedEnds(before.blocks, blocks);
  if (ends.head === before.blocks.length && ends.head === blocks.length) return before;
  const first = fittingInto(ends.head, before.stretches);
  const last = fittingInto(ends.tail, before.stretches.slice(first.length).reverse()).reverse();
  const middle = stretchesFrom(blocks, blocksIn(first), blocks.length - blocksIn(last));
  const shared = { head: first.length, tail: last.length };
  return cutInto(blocks, [...first, ...middle, ...last], before.version, shared);
}

function cutInto(
  blocks: readonly Block[],
  stretches: readonly Stretch[],
  follows?: number,
  shared = nothingShared,
): Cut {
  return { version: ++versions, blocks, stretches, follows, ...shared };
}

/** The first of them that have no more than so many blocks together. */
function fittingInto(most: number, stretches: readonly Stretch[]): Stretch[] {
  const fitting: Stretch[] = [];
  let amount = 0;
  for (const stretch of stretches) {
    amount += stretch.blocks.length;
    if (amount > most) break;
    fitting.push(stretch);
  }
  return fitting;
}

function blocksIn(stretches: readonly Stretch[]): number {
  return stretches.reduce((sum, { blocks }) => sum + blocks.length, 0);
}

/** The stretch that began with a block when it was last asked for. */
const stretchAt = noteAtBlock<Stretch | undefined>();

/** The stretches of the blocks from one index up to another. */
function stretchesFrom(blocks: readonly Block[], from: number, to: number): readonly Stretch[] {
  const stretches: Stretch[] = [];
  for (let at = from; at < to; ) {
    const stretch = stretchFrom(blocks, at, to);
    stretches.push(stretch);
    at += stretch.blocks.length;
  }
  return stretches;
}

function stretchFrom(blocks: readonly Block[], from: number, to: number): Stretch {
  const first = blocks[from] as Block;
  const known = stretchAt.of(first);
  if (known !== undefined && from + known.blocks.length <= to && standsAt(known, blocks, from)) return known;
  const stretch = { blocks: blocks.slice(from, endOfStretch(blocks, from, to)) };
  stretchAt.put(first, stretch);
  return stretch;
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
