import type { Block } from '../../grammar/index.ts';

/** What has been read from a block, by the number of the reader; kept on the block, which is quicker than beside it. */
const facts = Symbol('facts');
type WithFacts = Block & { [facts]?: unknown[] };

/** Stands for a fact that is undefined, or null, which no reader gives back. */
const nothing = Symbol('nothing');

let readers = 0;

/**
 * Makes of a reader of blocks one that reads each block once: blocks are shared between the versions of a document, so
 * that an edit reads only what it changed.
 */
export function perBlock<T>(read: (block: Block) => T): (block: Block) => T {
  const reader = readers++;
  return (block: WithFacts) => {
    // With room for all readers, as it would grow several times otherwise.
    block[facts] ??= new Array(readers).fill(undefined);
    const known = block[facts];
    let value = known[reader];
    if (value === undefined) {
      value = read(block) ?? nothing;
      known[reader] = value;
    }
    return (value === nothing ? undefined : value) as T;
  };
}

/** The same for readers that go by the kind of the document as well. */
export function perBlockAndKind<K, T>(read: (block: Block, kind: K) => T): (block: Block, kind: K) => T {
  const newest = perBlock<{ kind?: K; value?: T }>(() => ({}));
  return (block, kind) => {
    const known = newest(block);
    if (known.kind !== kind) {
      known.value = read(block, kind);
      known.kind = kind;
    }
    return known.value as T;
  };
}
