import type { SopDocument } from '../../core/index.ts';
import type { Range } from '../../grammar/index.ts';

/** Where a document's title stands; undefined without one. */
export function titleOf({ title, tree }: SopDocument): Range | undefined {
  return title === undefined ? undefined : tree.range(title);
}
