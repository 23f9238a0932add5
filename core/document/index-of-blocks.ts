import type { Block } from '../../grammar/index.ts';
import { between, sharedEnds } from '../../grammar/shared-ends.ts';
import { perList, perStretch } from './per-block.ts';
import { isShort, type Stretch, stretchesOf } from './stretches.ts';

/** What is said in a document under a key, in the order of the text. */
export interface Index<T> {
  get(key: string): readonly T[];
  has(key: string): boolean;
  /** Each once, in no order. */
  keys(): Iterable<string>;
  /** Whether more than one thing is said under some key. */
  readonly hasRepeats: boolean;
}

/** What a block says, with the keys under which others look for it. */
export type Entries<T> = Iterable<readonly [key: string, entry: T]>;

type Groups<T> = ReadonlyMap<string, readonly T[]>;

/**
 * Makes of a reader of blocks an index of all blocks of a document. An edit reads the stretch again that it is in, and
 * the index of the version before serves the new one for all others. What is read may depend on nothing but the block.
 */
export function indexed<T>(read: (block: Block) => Entries<T>): (blocks: readonly Block[]) => Index<T> {
  const ofShort = perList((blocks: readonly Block[]) => new ShortIndex(grouped(blocks, read)));
  const groupsOf = perStretch(({ blocks }) => grouped(blocks, read));
  let last: WholeIndex<T> | undefined;
  return (blocks) => {
    if (isShort(blocks)) return ofShort(blocks);
    const stretches = stretchesOf(blocks);
    const change = last?.changeTo(stretches);
    if (last !== undefined && change !== undefined)
      return new VersionIndex(last, change, stretches, groupsOf);
    last = new WholeIndex(stretches, groupsOf);
    return new VersionIndex(last, unchanged, stretches, groupsOf);
  };
}

const unchanged: Change = { gone: [], come: [] };

function grouped<T>(blocks: readonly Block[], read: (block: Block) => Entries<T>): Groups<T> {
  const groups = new Map<string, T[]>();
  for (const block of blocks) {
    for (const [key, entry] of read(block)) {
      const group = groups.get(key);
      if (group === undefined) groups.set(key, [entry]);
      else group.push(entry);
    }
  }
  return groups;
}

/** That of a short document. */
class ShortIndex<T> implements Index<T> {
  readonly #groups: Groups<T>;

  constructor(groups: Groups<T>) {
    this.#groups = groups;
  }

  get(key: string): readonly T[] {
    return this.#groups.get(key) ?? [];
  }

  has(key: string): boolean {
    return this.#groups.has(key);
  }

  keys(): Iterable<string> {
    return this.#groups.keys();
  }

  get hasRepeats(): boolean {
    for (const { length } of this.#groups.values()) if (length > 1) return true;
    return false;
  }
}

/** A stretch, what it says under a key, and the same of the stretches before it. */
interface Said<T> {
  readonly stretch: Stretch;
  readonly entries: readonly T[];
  readonly others: Said<T> | undefined;
}

/** Of one version of a document, what each stretch says under a key. */
class WholeIndex<T> {
  readonly said = new Map<string, Said<T>>();
  /** Keys under which more than one thing is said. */
  readonly repeated: readonly string[];
  readonly #stretches: readonly Stretch[];
  #missing: { readonly from: readonly WholeIndex<unknown>[]; readonly keys: readonly string[] } | undefined;

  constructor(stretches: readonly Stretch[], groupsOf: (stretch: Stretch) => Groups<T>) {
    this.#stretches = stretches;
    const repeated = new Set<string>();
    for (const stretch of stretches) {
      for (const [key, entries] of groupsOf(stretch)) {
        const others = this.said.get(key);
        this.said.set(key, { stretch, entries, others });
        if (others !== undefined || entries.length > 1) repeated.add(key);
      }
    }
    this.repeated = [...repeated];
  }

  /** How another version differs; undefined where it is too much, as of another document. */
  changeTo(now: readonly Stretch[]): Change | undefined {
    const change = now.length === this.#stretches.length ? this.#inPlace(now) : this.#inRow(now);
    return Math.max(change.gone.length, change.come.length) > mostCome ? undefined : change;
  }

  #inPlace(now: readonly Stretch[]): Change {
    const come = now.filter((each, at) => each !== this.#stretches[at]);
    return { gone: this.#stretches.filter((each, at) => each !== now[at]), come };
  }

  #inRow(now: readonly Stretch[]): Change {
    const ends = sharedEnds(this.#stretches, now);
    return { gone: between(this.#stretches, ends), come: between(now, ends) };
  }

  /** The keys that stand in none of the others. */
  missingFrom(others: readonly WholeIndex<unknown>[]): readonly string[] {
    const known = this.#missing;
    if (known?.from.every((each, at) => each === others[at])) return known.keys;
    const keys = [...this.said.keys()].filter((key) => !others.some(({ said }) => said.has(key)));
    this.#missing = { from: others, keys };
    return keys;
  }
}

interface Change {
  readonly gone: readonly Stretch[];
  readonly come: readonly Stretch[];
}

/** More stretches that are new make each look longer than reading all of them once more. */
const mostCome = 4;

/** That of a version which differs in few stretches from one that was read as a whole. */
class VersionIndex<T> implements Index<T> {
  readonly whole: WholeIndex<T>;
  readonly #stretches: readonly Stretch[];
  readonly #gone: readonly Stretch[];
  readonly #come: readonly Groups<T>[];
  readonly #groupsOf: (stretch: Stretch) => Groups<T>;

  constructor(
    whole: WholeIndex<T>,
    { gone, come }: Change,
    stretches: readonly Stretch[],
    groupsOf: (stretch: Stretch) => Groups<T>,
  ) {
    this.whole = whole;
    this.#stretches = stretches;
    this.#gone = gone;
    this.#come = come.map(groupsOf);
    this.#groupsOf = groupsOf;
  }

  get(key: string): readonly T[] {
    const stays: (readonly T[])[] = [];
    for (let said = this.whole.said.get(key); said !== undefined; said = said.others) {
      if (!this.#gone.includes(said.stretch)) stays.push(said.entries);
    }
    if (stays.length === 0) return this.#entriesCome(key);
    if (stays.length === 1 && !this.#hasCome(key)) return stays[0] as readonly T[];
    return this.#stretches.flatMap((each) => this.#groupsOf(each).get(key) ?? []);
  }

  has(key: string): boolean {
    for (let said = this.whole.said.get(key); said !== undefined; said = said.others) {
      if (!this.#gone.includes(said.stretch)) return true;
    }
    return this.#hasCome(key);
  }

  *keys(): Generator<string> {
    for (const key of this.whole.said.keys()) if (this.has(key)) yield key;
    for (const key of this.keysCome()) if (!this.whole.said.has(key)) yield key;
  }

  get hasRepeats(): boolean {
    for (const key of this.whole.repeated) if (this.#isRepeated(key)) return true;
    for (const groups of this.#come) {
      for (const key of groups.keys()) if (this.#isRepeated(key)) return true;
    }
    return false;
  }

  #isRepeated(key: string): boolean {
    let amount = 0;
    for (const groups of this.#come) amount += groups.get(key)?.length ?? 0;
    for (let said = this.whole.said.get(key); said !== undefined && amount < 2; said = said.others) {
      if (!this.#gone.includes(said.stretch)) amount += said.entries.length;
    }
    return amount > 1;
  }

  /** Those of what is new. */
  keysCome(): ReadonlySet<string> {
    return new Set(this.#come.flatMap((groups) => [...groups.keys()]));
  }

  /** Those of what is gone, which may stand elsewhere still. */
  keysGone(): readonly string[] {
    return this.#gone.flatMap((stretch) => [...this.#groupsOf(stretch).keys()]);
  }

  #entriesCome(key: string): readonly T[] {
    const [only, another] = this.#come;
    if (another === undefined) return only?.get(key) ?? [];
    return this.#come.flatMap((groups) => groups.get(key) ?? []);
  }

  #hasCome(key: string): boolean {
    for (const groups of this.#come) if (groups.has(key)) return true;
    return false;
  }
}

/**
 * The keys of an index that stand in none of the others, all of them of one document, each once and in no order. What an
 * edit has not touched is not looked at again.
 */
export function keysMissing(index: Index<unknown>, others: readonly Index<unknown>[]): readonly string[] {
  const isMissing = (key: string) => index.has(key) && !others.some((other) => other.has(key));
  if (!(index instanceof VersionIndex) || !others.every((other) => other instanceof VersionIndex))
    return [...index.keys()].filter(isMissing);
  const doubtful = new Set(index.whole.missingFrom(others.map(({ whole }) => whole)));
  for (const key of index.keysCome()) doubtful.add(key);
  for (const other of others) for (const key of other.keysGone()) doubtful.add(key);
  return [...doubtful].filter(isMissing);
}
