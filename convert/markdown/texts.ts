import type { ListItem, Nodes } from 'mdast';
import { entryIn, type Place } from '../../grammar/index.ts';
import type { Source } from './source.ts';

/** The texts of a paragraph, or of a list without anything below its items but more of them. */
export function textsOf(block: Nodes, source: Source): readonly string[] | undefined {
  if (block.type === 'paragraph') return [source.inline(block)];
  if (block.type !== 'list') return undefined;
  const texts = block.children.map((item) => textOf(item, source));
  return texts.every((text) => text !== undefined) ? texts : undefined;
}

/** `Guidance: section 1; section 2` for an item with a list below it. */
export function textOf(item: ListItem, source: Source): string | undefined {
  const [first, ...rest] = item.children;
  if (first?.type !== 'paragraph') return undefined;
  const below = rest.map((each) => textsOf(each, source));
  if (!below.every((texts) => texts !== undefined)) return undefined;
  const text = source.inline(first);
  const more = below.flat();
  return more.length === 0 ? text : `${text.replace(/:$/, '')}: ${more.join('; ')}`;
}

/** An item with bullets below it that are fields of what it names: `side: customer`. Undefined for any other item. */
export function fieldsBelow(
  item: ListItem,
  place: Place | undefined,
  source: Source,
): { readonly text: string; readonly fields: readonly string[] } | undefined {
  const [first, list, another] = item.children;
  if (first?.type !== 'paragraph' || list?.type !== 'list' || another !== undefined || place === undefined)
    return undefined;
  const fields = textsOf(list, source) ?? [];
  const areFields = fields.every(
    (field) => entryIn(place, /^([a-z ]+): /.exec(field)?.[1] ?? '') !== undefined,
  );
  return fields.length > 0 && areFields ? { text: source.inline(first), fields } : undefined;
}

/** The cells of a row as one text; the lines of a cell are sentences, or parts of one. */
export function textOfCells(cells: readonly string[]): string {
  return cells
    .filter((cell) => cell !== '')
    .map((cell) => cell.replace(/(?<=[^\s.:;,!?])\n/g, '; '))
    .join('; ')
    .replace(/\s+/g, ' ')
    .trim();
}

/** As it stands within a sentence; names and short forms keep their capital. */
export function lowered(text: string): string {
  return /^\p{Lu}\p{Ll}/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;
}
