import type { Block } from '../../grammar/index.ts';

/**
 * Makes of a reader of blocks one that reads each block once: blocks are shared between the versions of a document, so
 * that an edit reads only what it changed.
 */
export function perBlock<T>(read: (block: Block) => T): (block: Block) => T {
  const known = new WeakMap<Block, { readonly value: T }>();
  return (block) => {
    const before = known.get(block);
    if (before !== undefined) return before.value;
    const value = read(block);
    known.set(block, { value });
    return value;
  };
}
