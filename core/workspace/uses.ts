import type { Block } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { usesOfBlock } from './names.ts';

/** How often a document uses each name; an edit counts only the blocks that it has changed. */
export class Uses {
  readonly #counts = new Map<string, number>();
  #blocks: readonly Block[] = [];
  #document: SopDocument | undefined;

  get names(): Iterable<string> {
    return this.#counts.keys();
  }

  /** Goes over to a new version of the document. Returns the names that it uses now and did not before, and the reverse. */
  update(document: SopDocument): { readonly gained: readonly string[]; readonly lost: readonly string[] } {
    const { blocks } = document.tree;
    const touched = new Map<string, boolean>();
    if (this.#document !== undefined && this.#document.kind !== document.kind) {
      for (const name of this.#counts.keys()) touched.set(name, true);
      this.#counts.clear();
      this.#blocks = [];
    }
    const before = this.#blocks;
    const { first, fromEnd } = shared(before, blocks);
    const count = (block: Block, by: number) => {
      for (const name of usesOfBlock(block, document.kind)) {
        const amount = this.#counts.get(name) ?? 0;
        if (!touched.has(name)) touched.set(name, amount > 0);
        if (amount + by === 0) this.#counts.delete(name);
        else this.#counts.set(name, amount + by);
      }
    };
    for (const block of before.slice(first, before.length - fromEnd)) count(block, -1);
    for (const block of blocks.slice(first, blocks.length - fromEnd)) count(block, 1);
    this.#blocks = blocks;
    this.#document = document;
    const names = [...touched];
    return {
      gained: names.filter(([name, had]) => !had && this.#counts.has(name)).map(([name]) => name),
      lost: names.filter(([name, had]) => had && !this.#counts.has(name)).map(([name]) => name),
    };
  }
}

/** How many blocks two versions of a document have in common at the beginning and at the end. */
function shared(
  before: readonly Block[],
  after: readonly Block[],
): { readonly first: number; readonly fromEnd: number } {
  const most = Math.min(before.length, after.length);
  let first = 0;
  while (first < most && before[first] === after[first]) first++;
  let fromEnd = 0;
  while (fromEnd < most - first && before[before.length - 1 - fromEnd] === after[after.length - 1 - fromEnd])
    fromEnd++;
  return { first, fromEnd };
}
