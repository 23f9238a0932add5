import { entriesIn, type ItemNode, type Place } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import type { Edit } from '../findings/finding.ts';
import { insertAt, lineEndOf } from './edit.ts';
import { bodyIndentation, indentationOf } from './indentation.ts';

/**
 * Writes a field that an item lacks: behind the last of its fields that the vocabulary has before it, before the first
 * that comes after it, or else below the item's prose and details.
 */
export function insertItemField(
  document: SopDocument,
  item: ItemNode,
  place: Place,
  name: string,
  value: string,
): Edit {
  const order = entriesIn(place).map((entry) => entry.label);
  const at = order.indexOf(name);
  const before = item.fields.filter((field) => order.indexOf(field.name) < at);
  const after = before.length > 0 ? undefined : item.fields.find((field) => order.indexOf(field.name) > at);
  const start = document.tree.startOf(item.block);
  const lineEnd = lineEndOf(document);
  const text = value === '' ? `${name}:` : `${name}: ${value}`;
  if (after !== undefined) {
    const offset = start + after.start;
    return insertAt(document, offset, `${text}${lineEnd}${indentationOf(after)}`);
  }
  const offset = start + (before.at(-1)?.bodyEnd ?? endOfText(item));
  return insertAt(document, offset, `${lineEnd}${bodyIndentation(item)}${text}`);
}

function endOfText(item: ItemNode): number {
  const text = item.children.filter(
    (child) => child.kind === 'prose' || child.kind === 'item' || child.kind === 'fence',
  );
  return text.at(-1)?.bodyEnd ?? item.end;
}
