import type { Heading, List, Nodes, Paragraph } from 'mdast';
import type { Origin } from '../draft/draft.ts';
import { withDrawnTables } from './drawn-tables.ts';
import { withPlainHeadings } from './plain-headings.ts';
import type { Block, Source } from './source.ts';
import { withTypedLists } from './typed-lists.ts';

/** A heading with what stands below it, up to the next heading of its rank. */
export interface Part {
  /** Without its number: `3.1 Roles:` is `Roles`. Empty for what stands before the first heading. */
  readonly title: string;
  /** As the source has it. */
  readonly said: string;
  /** `{#steps .wide}`, which pandoc has behind headings; empty where there is none. */
  readonly attributes: string;
  /** `3.1`, and `2` for `Step 2:`. */
  readonly number: string | undefined;
  /** It says that it is one of a sequence: `Step 2:`, `Phase 1 –`. */
  readonly isNumberedStep: boolean;
  readonly depth: number;
  /** What the heading is in the text; undefined for what stands before the first. */
  readonly heading: Block | undefined;
  readonly origin: Origin;
  readonly blocks: Block[];
  readonly parts: Part[];
}

/** The blocks of a text below their headings. A paragraph that is nothing but bold words is a heading of the lowest rank. */
export function partsOf(source: Source): Part {
  const root = partOf('', 0, undefined, { first: 1, last: 1 });
  const open: Part[] = [root];
  for (const block of blocksOf(source)) {
    const top = open.at(-1) as Part;
    const said = headingText(block, source);
    if (said === undefined) {
      top.blocks.push(block);
      continue;
    }
    const depth = block.type === 'heading' ? block.depth : 7;
    while ((open.at(-1) as Part).depth >= depth) open.pop();
    const part = partOf(said, depth, block, source.originOf(block));
    (open.at(-1) as Part).parts.push(part);
    open.push(part);
  }
  return root;
}

/** A quotation that begins with a heading is a part of the text that has a frame around it. */
function blocksOf(source: Source): readonly Block[] {
  const blocks = source.root.children.flatMap((block) =>
    block.type === 'blockquote' && block.children[0]?.type === 'heading' ? block.children : [block],
  );
  const isHeading = (block: Block) => headingText(block, source) !== undefined;
  const whole = withPlainHeadings(withDrawnTables(blocks, source), source);
  return withTypedLists(whole, isHeading, source);
}

function partOf(whole: string, depth: number, heading: Block | undefined, origin: Origin): Part {
  const [attributes = ''] = /\s*\{(?:-|[#.][^{}]*)\}$/.exec(whole) ?? [];
  const said = whole.slice(0, whole.length - attributes.length);
  const plain = said.replace(/^(?:\*\*|__)(.*?)(?:\*\*|__)$/, '$1').trim();
  const step = /^(?:step|phase|stage)\s+(\d+(?:\.\d+)*)\s*[:.)–—-]*\s*(?=\S)/i.exec(plain);
  const number = step ?? /^(?:§\s*)?(\d{1,3}(?:\.\d{1,3})*)[.):]?\s+(?=\S)/.exec(plain);
  const title = plain
    .slice(number?.[0].length ?? 0)
    .replace(/\s*:$/, '')
    .trim();
  return {
    title: title === '' ? plain : title,
    said,
    attributes: attributes.trim(),
    number: number?.[1]?.replace(/\.0$/, ''),
    isNumberedStep: step !== null,
    depth,
    heading,
    origin,
    blocks: [],
    parts: [],
  };
}

function headingText(block: Block, source: Source): string | undefined {
  if (block.type === 'heading') return isFrontMatter(block, source) ? undefined : source.inline(block);
  if (block.type === 'paragraph') return boldLine(block, source);
  if (block.type === 'list') return lineOfList(block, source);
  return undefined;
}

/** Lines of `key: value` with a line of dashes below, at the beginning: front matter whose first line is missing. */
export function isFrontMatter(block: Heading, source: Source): boolean {
  if (block.position?.start.line !== 1) return false;
  const lines = source.markdown(block).split('\n');
  return lines.length > 2 && lines.slice(0, -1).every((line) => /^[\w-]+:(?:\s|$)/.test(line));
}

/** `**Responsibilities**:` alone in its paragraph. */
function boldLine(block: Paragraph, source: Source): string | undefined {
  const [first, second, ...others] = block.children as readonly Nodes[];
  if (first?.type !== 'strong' || others.length > 0) return undefined;
  if (second !== undefined && !(second.type === 'text' && /^\s*:?\s*$/.test(second.value))) return undefined;
  const said = source.inline(first);
  return said.length <= 60 && !/[.!?]$|^version\s+v?\d/i.test(said) ? said : undefined;
}

/** `2. Hygiene:` alone, which stands above a list of another sort. */
function lineOfList(list: List, source: Source): string | undefined {
  const [item, another] = list.children;
  const [paragraph, ...below] = item?.children ?? [];
  if (another !== undefined || list.ordered !== true || paragraph?.type !== 'paragraph' || below.length > 0)
    return undefined;
  const said = source.inline(paragraph);
  return /^[^.!?]{1,60}:$/.test(said) ? `${list.start ?? 1}. ${said}` : undefined;
}

/** A heading without what makes all of it bold. */
export function withoutTitleMarks(title: string): string {
  return title.replace(/^(\*\*|__)(.*)\1$/, '$2').trim();
}
