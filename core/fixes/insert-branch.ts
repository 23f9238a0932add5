import type { ItemNode } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import type { Edit } from '../findings/finding.ts';
import { insertAt, lineEndOf } from './edit.ts';
import { bodyIndentation, indentationOf } from './indentation.ts';

/** Writes a branch at the end of a step, but before its `otherwise` and before the target that closes it. */
export function insertBranch(document: SopDocument, item: ItemNode, branch: string): Edit {
  const start = document.tree.startOf(item.block);
  const last = item.children.find(
    (child) => child.kind === 'target' || (child.kind === 'branch' && child.isOtherwise),
  );
  const lineEnd = lineEndOf(document);
  return last === undefined
    ? insertAt(document, start + item.bodyEnd, `${lineEnd}${bodyIndentation(item)}${branch}`)
    : insertAt(document, start + last.start, `${branch}${lineEnd}${indentationOf(last)}`);
}
