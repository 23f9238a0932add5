import { perBlockAnd } from '../../core/document/per-block.ts';
import { fieldsOf } from '../../core/syntax/fields.ts';
import type { Block, Kind } from '../../grammar/index.ts';
import { spansOfComments } from './of-comments.ts';
import { spansOfItems } from './of-items.ts';
import { spansOfNode } from './of-nodes.ts';
import { spansOfValue } from './of-values.ts';
import { byLine, type LineSpan } from './span.ts';

/** All that has a look in a block, in the order of the text; found once, for as long as the block stays as it is. */
export const spansOfBlock: (block: Block, kind: Kind) => readonly LineSpan[] = perBlockAnd(
  (block: Block, kind: Kind) =>
    byLine(block, [
      ...block.nodes.flatMap(spansOfNode),
      ...fieldsOf(block, kind).flatMap(({ field, entry }) =>
        entry === undefined ? [] : spansOfValue(field, entry.value),
      ),
      ...(block.section === undefined ? [] : spansOfItems(block, block.section)),
      ...spansOfComments(block),
    ]),
);
