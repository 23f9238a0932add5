import type { Heading, List, Paragraph } from 'mdast';
import { withoutMarkdown } from '../../core/names/name-key.ts';
import { documentEntryNamed } from './label.ts';
import type { Block, Source } from './source.ts';
import { typedMark } from './typed-mark.ts';

/** Letters of a heading. */
const longest = 60;

/**
 * In a text whose headings are marked as nothing else than text, as in letters and in Word: a line that is the name of a
 * section is a heading, and where several such lines are numbered, all lines that are numbered as these are. What stands
 * above the first of them is the title.
 */
export function withPlainHeadings(blocks: readonly Block[], source: Source): readonly Block[] {
  const headings = blocks.filter(({ type }) => type === 'heading') as readonly Heading[];
  if (headings.length > 1 || headings.some(({ depth }) => depth > 1)) return blocks;
  const numbered = blocks.flatMap((block) => numberedLines(block, source)).filter(isName).length > 1;
  const all = blocks.flatMap((block): readonly Block[] => {
    if (block.type === 'paragraph') {
      const [line] = numberedLines(block, source);
      const isHeading = line === undefined ? isName(source.inline(block)) : numbered && isShort(line);
      return isHeading ? [headingOf(block, source)] : [block];
    }
    return numbered && block.type === 'list' && isOfHeadings(block, source)
      ? block.children.flatMap(({ children: [line, ...below] }) => [
          headingOf(line as Paragraph, source),
          ...below,
        ])
      : [block];
  });
  const [first, second] = all;
  const isTitle =
    headings.length === 0 &&
    first?.type === 'paragraph' &&
    (second?.type === 'heading' || second?.type === 'table') &&
    /^\p{Lu}[^:|]*$/u.test(source.inline(first)) &&
    isShort(source.inline(first));
  return isTitle ? [{ ...headingOf(first, source), depth: 1 }, ...all.slice(1)] : all;
}

/** What stands behind the numbers of a list, or of a paragraph that is one line with a number typed before it. */
function numberedLines(block: Block, source: Source): readonly string[] {
  if (block.type === 'list' && block.ordered === true)
    return block.children.flatMap(({ children: [line] }) =>
      line?.type === 'paragraph' ? [source.inline(line)] : [],
    );
  if (block.type !== 'paragraph') return [];
  const said = source.inline(block);
  const mark = /^\W*step\b/i.test(said) ? undefined : typedMark(said);
  return mark?.kind === 'number' && mark.numbers.length === 1 ? [said.slice(mark.length)] : [];
}

function isOfHeadings(list: List, source: Source): boolean {
  const lines = numberedLines(list, source);
  const areShort = lines.length === list.children.length && lines.every(isShort);
  return areShort && (lines.length === 1 || lines.some(isName));
}

function isName(line: string): boolean {
  const entry = isShort(line) ? documentEntryNamed(withoutMarkdown(line)) : undefined;
  return entry?.type === 'section' || entry?.value === 'text' || entry?.value === 'texts';
}

function isShort(line: string): boolean {
  return line.length <= longest && !/[.!?;,]$/.test(line);
}

function headingOf(line: Paragraph, source: Source): Heading {
  const { start, end } = line.position as NonNullable<Paragraph['position']>;
  const mark = typedMark(source.inline(line));
  const { children } = source.piece(line, (start.offset ?? 0) + (mark?.length ?? 0), end.offset ?? 0);
  return { type: 'heading', depth: 6, children, position: { start, end } };
}
