import type { Block, FieldNode } from '../../grammar/index.ts';
import type { Stretch } from './stretches.ts';

/** Stands for a fact that is undefined, or null, which no reader gives back. */
const nothing = Symbol('nothing');

/** Where what was read from an object is kept: on it, by the number of the reader, which is quicker than beside it. */
const facts = Symbol('facts');
interface WithFacts {
  [facts]?: unknown[];
}

/** The readers of one sort of objects. */
export class Readers<Owner> {
  #amount = 0;

  /** A fact that is not read but put down. */
  addNote<T>(): Note<Owner, T> {
    const place = this.#amount++;
    return {
      of: (owner) => (owner as WithFacts)[facts]?.[place] as T | undefined,
      put: (owner, value) => {
        this.#factsOf(owner)[place] = value;
      },
    };
  }

  /** Makes of a reader one that reads each object once. */
  add<T>(read: (owner: Owner) => T): (owner: Owner) => T {
    const reader = this.#amount++;
    return (owner) => {
      const known = this.#factsOf(owner);
      let value = known[reader];
      if (value === undefined) {
        value = read(owner) ?? nothing;
        known[reader] = value;
      }
      return (value === nothing ? undefined : value) as T;
    };
  }

  /** Makes of a reader that goes by something else as well one that reads each object once for the same one. */
  addWith<K, T>(read: (owner: Owner, by: K) => T): (owner: Owner, by: K) => T {
    const newest = this.add<{ by?: K; value?: T }>(() => ({}));
    return (owner, by) => {
      const known = newest(owner);
      if (known.by !== by) {
        known.value = read(owner, by);
        known.by = by;
      }
      return known.value as T;
    };
  }

  #factsOf(owner: Owner): unknown[] {
    const holder = owner as WithFacts;
    // With room for all readers that there are, as it would grow several times otherwise.
    holder[facts] ??= new Array(this.#amount).fill(undefined);
    return holder[facts];
  }
}

interface Note<Owner, T> {
  of(owner: Owner): T | undefined;
  put(owner: Owner, value: T): void;
}

const ofBlocks = new Readers<Block>();
const ofFields = new Readers<FieldNode>();
const ofStretches = new Readers<Stretch>();
const ofLists = new Readers<readonly unknown[]>();

/**
 * Makes of a reader of blocks one that reads each block once: blocks are shared between the versions of a document, so
 * that an edit reads only what it changed.
 */
export function perBlock<T>(read: (block: Block) => T): (block: Block) => T {
  return ofBlocks.add(read);
}

/** What is put down at a block, and found there as long as the block stays as it is. */
export function noteAtBlock<T>(): Note<Block, T> {
  return ofBlocks.addNote();
}

/** The same for readers of one field. */
export function perField<T>(read: (field: FieldNode) => T): (field: FieldNode) => T {
  return ofFields.add(read);
}

/** The same for readers of stretches. */
export function perStretch<T>(read: (stretch: Stretch) => T): (stretch: Stretch) => T {
  return ofStretches.add(read);
}

/** The same for readers of a list, as long as it is the same one. */
export function perList<Each, T>(read: (list: readonly Each[]) => T): (list: readonly Each[]) => T {
  return ofLists.add(read as (list: readonly unknown[]) => T);
}

/** The same for readers that go by something else as well: what is read by the last one of these is kept. */
export function perBlockAnd<K, T>(read: (block: Block, by: K) => T): (block: Block, by: K) => T {
  return ofBlocks.addWith(read);
}

/** The same for readers of stretches. */
export function perStretchAnd<K, T>(read: (stretch: Stretch, by: K) => T): (stretch: Stretch, by: K) => T {
  return ofStretches.addWith(read);
}

/** The same for readers of a list. */
export function perListAnd<Each, K, T>(
  read: (list: readonly Each[], by: K) => T,
): (list: readonly Each[], by: K) => T {
  return ofLists.addWith(read as (list: readonly unknown[], by: K) => T);
}
