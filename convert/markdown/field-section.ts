import type { Nodes } from 'mdast';
import type { FieldEntry } from '../../grammar/index.ts';
import type { Origin } from '../draft/draft.ts';
import { fieldValue } from '../draft/field-value.ts';
import type { Sheet } from '../draft/sheet.ts';
import { sayUnread } from './header.ts';
import type { Part } from './parts.ts';
import type { Block, Source } from './source.ts';
import { textsOf } from './texts.ts';

/** Letters of a field that goes on over lines; what is longer is a text of its own. */
const mostInField = 1_500;

/** Takes what stands below a heading that is the name of a field. Returns the blocks that are more than its value. */
export function takeFieldSection(
  { blocks }: Part,
  entry: FieldEntry,
  source: Source,
  sheet: Sheet,
): readonly Block[] {
  if (entry.value === 'texts') return takeTexts(blocks, entry, source, sheet);
  const [first, second] = blocks;
  if (first?.type === 'list' && entry.value === 'text') {
    const texts = textsOf(first, source);
    const isTaken =
      texts !== undefined && sheet.field(entry.label, [texts.join('; ')], source.originOf(first));
    return isTaken ? blocks.slice(1) : blocks;
  }
  if (first?.type !== 'paragraph') return blocks;
  const said = source.inline(first);
  const list = second?.type === 'list' && /:$/.test(said) ? textsOf(second, source) : undefined;
  const whole = list === undefined ? said : `${said} ${list.join('; ')}`;
  const value = fieldValue(entry, whole, sheet.dateOrder);
  if (value === undefined) sayUnread(sheet, entry, whole, source.originOf(first));
  if (value === undefined || whole.length > mostInField) return blocks;
  const note = value.instead === undefined ? undefined : `“${value.instead}”, written “${value.text}”`;
  const taken = blocks.slice(0, list === undefined ? 1 : 2);
  return sheet.field(entry.label, [value.text], over(taken, source), note)
    ? blocks.slice(taken.length)
    : blocks;
}

/** A list below a sentence that ends in a colon, or all that there is. */
function takeTexts(
  blocks: readonly Block[],
  { label }: FieldEntry,
  source: Source,
  sheet: Sheet,
): readonly Block[] {
  const [first, second] = blocks;
  const list = first?.type === 'paragraph' && /:$/.test(source.inline(first)) ? second : undefined;
  const listed = list?.type === 'list' ? textsOf(list, source) : undefined;
  if (list !== undefined && listed !== undefined)
    return sheet.field(label, listed, source.originOf(list))
      ? blocks.filter((block) => block !== list)
      : blocks;
  const texts = blocks.map((block) => textsOf(block, source));
  if (!texts.every((each) => each !== undefined)) return blocks;
  return sheet.field(label, texts.flat(), over(blocks, source)) ? [] : blocks;
}

function over(blocks: readonly Nodes[], source: Source): Origin {
  const [first, last] = [blocks[0], blocks.at(-1)];
  if (first === undefined || last === undefined) return { first: 1, last: 1 };
  return { first: source.originOf(first).first, last: source.originOf(last).last };
}
