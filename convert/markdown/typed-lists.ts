import type { List, ListItem, Nodes, Paragraph } from 'mdast';
import type { Block, Source } from './source.ts';
import { type TypedMark, typedMark } from './typed-mark.ts';

declare module 'mdast' {
  interface ListData {
    /** What stands before the numbers of its items: `4` for 4.1, 4.2. */
    prefix?: string;
    /** Of a list that was typed as text, the marks that have letters: `Step 1:, a)`. */
    marks?: string;
  }
}

/** A line with its mark, and what stands below it. */
interface Item {
  readonly mark: TypedMark;
  /** Without its mark, and with it. */
  readonly line: Paragraph;
  readonly whole: Paragraph;
  readonly below: Nodes[];
  /** How many items it is nested in. */
  readonly depth: number;
}

/** Blocks between two items that belong to the first; more of them are a text of their own. */
const mostBetween = 6;

/**
 * Lists whose numbers were typed as text, as in Word and in letters, are lists. `isHeading` says of a block that it stands
 * above others, and so within no list.
 */
export function withTypedLists(
  blocks: readonly Block[],
  isHeading: (block: Block) => boolean,
  source: Source,
): readonly Block[] {
  const all: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const run = runFrom(blocks, at, isHeading, source);
    all.push(run?.list ?? (blocks[at] as Block));
    at = run?.end ?? at + 1;
  }
  return all;
}

/** The list that begins with a block, and the first block behind it. Undefined where there are no two items of one rank. */
function runFrom(
  blocks: readonly Block[],
  start: number,
  isHeading: (block: Block) => boolean,
  source: Source,
): { readonly list: List; readonly end: number } | undefined {
  const items: Item[] = [];
  let path: readonly TypedMark[] = [];
  let end = start;
  for (let at = start; at < blocks.length && at - end <= mostBetween; at++) {
    const block = blocks[at] as Block;
    if (block.type === 'heading' || block.type === 'thematicBreak' || isHeading(block)) break;
    const lines = block.type === 'paragraph' ? linesOf(block, source) : [];
    if (at === start && lines.length === 0) return undefined;
    if (lines.length === 0) continue;
    const paths = pathsOf(path, lines);
    if (paths === undefined) break;
    items.at(-1)?.below.push(...blocks.slice(end, at));
    items.push(
      ...lines.map((line, index) => ({ ...line, below: [], depth: (paths[index] ?? []).length - 1 })),
    );
    path = paths.at(-1) ?? path;
    end = at + 1;
  }
  return items.filter(({ depth }) => depth === 0).length < 2 ? undefined : { list: listOf(items), end };
}

/** The lines of a paragraph, each with its mark; none where the first has no mark. Lines without one go on. */
function linesOf(paragraph: Paragraph, source: Source): readonly Pick<Item, 'mark' | 'line' | 'whole'>[] {
  const start = paragraph.position?.start.offset ?? 0;
  const text = source.text.slice(start, paragraph.position?.end.offset);
  const marks = [...text.matchAll(/(?:^|\n)[ \t]*/g)].flatMap(({ index, 0: gap }) => {
    const from = index + gap.length;
    const mark = typedMark(text.slice(from, from + longestMark));
    return mark === undefined ? [] : [{ index, from, mark }];
  });
  if (marks[0]?.index !== 0) return [];
  return marks.map(({ from, mark }, at) => {
    const end = start + (marks[at + 1]?.index ?? text.length);
    const line = source.piece(paragraph, start + from + mark.length, end);
    return { mark, line, whole: source.piece(paragraph, start + from, end) };
  });
}

const longestMark = 40;

/** The marks that each line stands below, with its own; undefined where a line is no part of the list. */
function pathsOf(
  before: readonly TypedMark[],
  lines: readonly Pick<Item, 'mark'>[],
): readonly (readonly TypedMark[])[] | undefined {
  const paths: (readonly TypedMark[])[] = [];
  for (const { mark } of lines) {
    const path = pathTo(mark, paths.at(-1) ?? before);
    if (path === undefined) return undefined;
    paths.push(path);
  }
  return paths;
}

function pathTo(mark: TypedMark, path: readonly TypedMark[]): readonly TypedMark[] | undefined {
  const beside = path.findLastIndex((before) => comesNext(mark, before));
  if (beside >= 0) return [...path.slice(0, beside), mark];
  const above = path.at(-1);
  return above === undefined || (isBelow(mark, above) && (mark.numbers.at(-1) ?? 1) === 1)
    ? [...path, mark]
    : undefined;
}

/** A number may be left out, as it often was when a step went. */
function comesNext({ kind, numbers }: TypedMark, before: TypedMark): boolean {
  if (kind !== before.kind || numbers.length !== before.numbers.length) return false;
  const isBeside = numbers.slice(0, -1).every((each, at) => each === before.numbers[at]);
  return kind === 'bullet' || (isBeside && (numbers.at(-1) ?? 0) > (before.numbers.at(-1) ?? 0));
}

/** `4.1.1` below `4.1`, a letter below a number, a bullet below either. */
function isBelow({ kind, numbers }: TypedMark, above: TypedMark): boolean {
  if (kind === 'bullet') return above.kind !== 'bullet';
  if (above.kind !== 'number') return false;
  const isLonger = numbers.length === above.numbers.length + 1;
  return kind === 'letter' || (isLonger && above.numbers.every((each, at) => each === numbers[at]));
}

function listOf(items: readonly Item[]): List {
  const [first] = items as readonly [Item];
  const starts = items.flatMap(({ depth }, at) => (depth === first.depth ? [at] : []));
  const children = starts.map((start, at): ListItem => {
    const [item, ...nested] = items.slice(start, starts[at + 1]) as unknown as readonly [Item, ...Item[]];
    const below = [item.line, ...item.below, ...(nested.length === 0 ? [] : [listOf(nested)])];
    return { type: 'listItem', children: below as ListItem['children'], ...over([item.whole, ...below]) };
  });
  const prefix = first.mark.numbers.slice(0, -1).join('.');
  const marks = items.map(({ mark }) => mark.text).filter((text) => /\p{L}/u.test(text));
  return {
    type: 'list',
    ordered: first.mark.kind !== 'bullet',
    start: first.mark.numbers.at(-1) ?? 1,
    data: {
      ...(prefix === '' ? {} : { prefix }),
      ...(marks.length === 0 ? {} : { marks: marks.join(', ') }),
    },
    children,
    ...over(children),
  };
}

function over(nodes: readonly Nodes[]): Pick<Nodes, 'position'> {
  const [start, end] = [nodes[0]?.position?.start, nodes.at(-1)?.position?.end];
  return start === undefined || end === undefined ? {} : { position: { start, end } };
}
