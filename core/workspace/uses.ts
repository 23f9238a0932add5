import type { Block } from '../../grammar/index.ts';
import { between, sharedEnds } from '../../grammar/shared-ends.ts';
import type { SopDocument } from '../document/document.ts';
import { readUses, usesOfBlock } from './names.ts';

/** What a new version of a document uses and the one before did not, and the reverse. */
export interface UsesChange {
  readonly gained: readonly string[];
  readonly lost: readonly string[];
}

/**
 * The names that a document uses. Most documents are read once; only for one that is edited is it counted how often it
 * uses each name, so that the next edit looks only at the blocks that it has changed.
 */
export class Uses {
  #document: SopDocument | undefined;
  #names: readonly string[] = [];
  #counts: Map<string, number> | undefined;

  get names(): Iterable<string> {
    return this.#counts?.keys() ?? this.#names;
  }

  /** Of a document that was never updated: what of its names is known without reading all of them. */
  begin(names: Iterable<string>): void {
    this.#names = [...new Set(names)];
  }

  /** Goes over to a new version of the document, which is held on to only where the next one shares its blocks. */
  update(document: SopDocument, isEdited: boolean): UsesChange {
    const before = this.#document;
    this.#document = isEdited ? document : undefined;
    if (!isEdited || before?.kind !== document.kind) return this.#recount(document);
    this.#counts ??= countsOf(before);
    return this.#count(this.#counts, before.tree.blocks, document.tree.blocks, document);
  }

  #recount(document: SopDocument): UsesChange {
    const had = new Set(this.names);
    const has = new Set(document.tree.blocks.flatMap((block) => readUses(block, document.kind)));
    this.#names = [...has];
    this.#counts = undefined;
    return {
      gained: this.#names.filter((name) => !had.has(name)),
      lost: [...had].filter((name) => !has.has(name)),
    };
  }

  #count(
    counts: Map<string, number>,
    before: readonly Block[],
    after: readonly Block[],
    { kind }: SopDocument,
  ): UsesChange {
    const ends = sharedEnds(before, after);
    const had = new Map<string, boolean>();
    const add = (block: Block, by: number) => {
      for (const name of usesOfBlock(block, kind)) {
        const amount = counts.get(name) ?? 0;
        if (!had.has(name)) had.set(name, amount > 0);
        if (amount + by === 0) counts.delete(name);
        else counts.set(name, amount + by);
      }
    };
    for (const block of between(after, ends)) add(block, 1);
    for (const block of between(before, ends)) add(block, -1);
    const touched = [...had.keys()];
    return {
      gained: touched.filter((name) => had.get(name) === false && counts.has(name)),
      lost: touched.filter((name) => had.get(name) === true && !counts.has(name)),
    };
  }
}

function countsOf(document: SopDocument): Map<string, number> {
  const counts = new Map<string, number>();
  for (const block of document.tree.blocks) {
    for (const name of usesOfBlock(block, document.kind)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}
