import {
  type Block,
  type Entry,
  entriesIn,
  type FieldNode,
  type HeaderNode,
  isList,
  type Line,
  LineKind,
  type SectionEntry,
} from '../../grammar/index.ts';
import type { Located, Section, SopDocument } from '../document/document.ts';
import { inStretches } from '../document/stretches.ts';
import { type ListLooks, looksLike, looksOf, mayBe } from './list-looks.ts';

/** A list whose heading is not there, so that it is read as part of what stands above it. */
export interface LostHeading {
  /** What it may be the list of, by its label; the likeliest first. */
  readonly labels: readonly string[];
  /** The key of what stands above it. */
  readonly below: string;
  /** Its first line. */
  readonly first: Located;
  /** Offsets in the document, of the whole lines. */
  readonly start: number;
  readonly end: number;
}

/** For every field and section that a list has got into, at most one. */
export function lostHeadings(document: SopDocument): readonly LostHeading[] {
  return document.once('lost headings', () => [...belowFields(document), ...inSections(document)]);
}

function* belowFields(document: SopDocument): Generator<LostHeading> {
  const { header } = document.tree;
  if (header !== undefined) yield* belowField(document, header, undefined, header.title.text);
  for (const field of document.fields)
    yield* belowField(document, field, field.vocabulary?.documentEntry, field.value.text);
}

/** A field that takes a list has it on its own line, or in bullets up to the next blank line. */
function* belowField(
  document: SopDocument,
  { block, key }: HeaderNode | FieldNode,
  entry: Entry | undefined,
  value: string,
): Generator<LostHeading> {
  if (block.lines.length === 1) return;
  const isOfList = entry?.type === 'field' && isList(entry.value);
  const bullets = block.lines.flatMap((line, index) => (isBelow(line) ? [index] : []));
  const at = isOfList
    ? bullets.find((index, place) => (place > 0 || value !== '') && followsBlank(block, index))
    : bullets[0];
  const looks = at === undefined ? undefined : looksOf(block.lines.slice(at));
  if (at === undefined || looks === undefined) return;
  if (isOfList && value === '' && mayBe(looks, asTexts(entry.label))) return;
  const labels = candidates(document, looks, block, entry);
  if (labels.length > 0) yield lost(document, labels, key.text, [block], at);
}

function* inSections(document: SopDocument): Generator<LostHeading> {
  for (const section of document.sections) {
    if (section.entry.contents === 'markdown') continue;
    const found = listIn(document, section) ?? proseIn(document, section);
    if (found !== undefined) yield found;
  }
}

/** The lists at the end of a section that are none of its own, from the first behind a blank line on. */
function listIn(document: SopDocument, { entry, heading, blocks }: Section): LostHeading | undefined {
  let from = blocks.length;
  let labels: readonly string[] = [];
  const isFull = heading.value.text !== '';
  for (const first of blankBefore(blocks).toReversed()) {
    const at = blocks.indexOf(first);
    if (at === 0 && !isFull) break;
    const looks = looksOf(blocks.slice(at).flatMap(({ lines }) => lines.filter(saysSomething)));
    const found = looks === undefined ? [] : candidates(document, looks, heading.block, entry);
    const isCheck = looks?.isCheck === true && found.includes('Quality check');
    const isOwn = looks !== undefined && !isFull && mayBe(looks, entry) && !isCheck;
    if (isOwn || found.length === 0) break;
    from = at;
    labels = found;
  }
  return labels.length === 0 ? undefined : lost(document, labels, heading.key.text, blocks.slice(from), 0);
}

/** Paragraphs among bullets are those of the section that takes any Markdown. */
function proseIn(document: SopDocument, { entry, heading, blocks }: Section): LostHeading | undefined {
  if (entry.contents === 'steps' || entry.contents === 'branches') return undefined;
  if (!blocks.some(({ lines }) => lines.some(isParagraph))) return undefined;
  const labels = entriesIn(document.kind)
    .filter((each) => each.type === 'section' && each.contents === 'markdown' && isAbsent(document, each))
    .map(({ label }) => label);
  if (labels.length === 0) return undefined;
  for (const [index, block] of blocks.entries()) {
    const at = block.lines.findIndex((line, i) => isParagraph(line) && followsBlank(block, i));
    if (at >= 0) return lost(document, labels, heading.key.text, blocks.slice(index), at);
  }
  return undefined;
}

function isBelow(line: Line): boolean {
  return line.first < line.body && line.column > 0;
}

function isParagraph({ kind, column }: Line): boolean {
  return kind === LineKind.Text && column > 0;
}

function followsBlank({ lines }: Block, index: number): boolean {
  return lines[index - 1]?.kind === LineKind.Blank;
}

/** Blank lines and comments belong to the block behind them. */
const blankBefore = inStretches((blocks) =>
  blocks.filter(({ lines }) => {
    let isBlank = false;
    for (const line of lines) {
      if (saysSomething(line)) return isBlank;
      if (line.kind === LineKind.Blank) isBlank = true;
    }
    return false;
  }),
);

function saysSomething({ kind }: Line): boolean {
  return kind > LineKind.Comment;
}

function lost(
  document: SopDocument,
  labels: readonly string[],
  below: string,
  blocks: readonly Block[],
  at: number,
): LostHeading {
  const [block, last] = [blocks[0] as Block, blocks.at(-1) as Block];
  const first = block.lines.findIndex((line, index) => index >= at && saysSomething(line));
  const line = block.lines[first] as Line;
  return {
    labels,
    below,
    first: block.part(first, line.first, line.end),
    start: document.tree.startOf(block) + (block.lineStarts[first] as number),
    end: document.tree.startOf(last) + last.length,
  };
}

/** Headings that the document does not have and the list looks like: those first whose place it stands in. */
function candidates(
  document: SopDocument,
  looks: ListLooks,
  above: Block,
  aboveEntry: Entry | undefined,
): readonly string[] {
  const entries = entriesIn(document.kind);
  const { blocks } = document.tree;
  const next = blocks.slice(blocks.indexOf(above) + 1).find((block) => block.isHeading)?.nodes[0];
  const nextEntry =
    next?.kind === 'field' || next?.kind === 'section' ? next.vocabulary?.documentEntry : undefined;
  const [from, to] = [orderOf(aboveEntry, -1), orderOf(nextEntry, entries.length)];
  const fitting = entries.filter((entry) => isAbsent(document, entry) && isAlike(looks, entry));
  const inPlace = fitting.filter((entry) => orderOf(entry, 0) > from && orderOf(entry, 0) < to);
  return (inPlace.length > 0 ? inPlace : fitting).map(({ label }) => label);

  function orderOf(entry: Entry | undefined, otherwise: number): number {
    const order = entries.findIndex(({ label }) => label === entry?.label);
    return order < 0 ? otherwise : order;
  }
}

function isAbsent(document: SopDocument, { type, label }: Entry): boolean {
  const name = label.toLowerCase();
  return type === 'section' ? document.section(name) === undefined : document.field(name) === undefined;
}

function isAlike(looks: ListLooks, entry: Entry): boolean {
  if (entry.type === 'section') return looksLike(looks, entry);
  return entry.required === true && isList(entry.value) && looksLike(looks, asTexts(entry.label));
}

/** A field that takes bullets is read like a section of them. */
function asTexts(label: string): SectionEntry {
  return { type: 'section', label, in: [], contents: 'texts', explain: '', example: '' };
}
