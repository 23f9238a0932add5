/**
 * Inline Markdown in the prose of a document, read by remark, with the place of everything in the file. It is asked for
 * only where a text has a character that Markdown gives a meaning to.
 */
import type { Nodes } from 'mdast';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Block, MarkdownNode, Part } from '../../grammar/index.ts';
import { commonIndentation } from '../../grammar/line.ts';

const remark = unified().use(remarkParse).freeze();

/** A link or an image of a document. */
export interface ProseLink {
  /** As written: `templates/welcome-pack.md`, `https://…`. */
  readonly url: string;
  /** What a reader sees of it, as plain text. */
  readonly label: string;
  /** Where the whole of it stands, from the opening bracket to the closing one. */
  readonly part: Part;
}

/** Whether a text may have a link at all, which most have not. */
export const maybeLink = /\]\(|\]\[|<[a-z]+:/i;

/** The links of a piece of prose: a paragraph, a value, an item's text. */
export function linksOf(part: Part): readonly ProseLink[] {
  return maybeLink.test(part.text)
    ? readLinks(part.block, part.block.text.slice(part.start, part.end), (at) => part.start + at)
    : [];
}

/** The links of a section of whole Markdown. */
export function linksOfMarkdown(node: MarkdownNode): readonly ProseLink[] {
  if (!maybeLink.test(node.text)) return [];
  const { block, first, last } = node;
  const lines = block.lines.slice(first, last + 1);
  const indent = commonIndentation(lines);
  let text = '';
  const starts: { readonly inText: number; readonly inBlock: number }[] = [];
  lines.forEach((line, i) => {
    const cut = Math.min(indent, line.first);
    starts.push({ inText: text.length, inBlock: (block.lineStarts[first + i] as number) + cut });
    text += line.text.slice(cut);
  });
  return readLinks(block, text, (at) => {
    const line = starts.findLast((each) => each.inText <= at);
    return line === undefined ? at : line.inBlock + at - line.inText;
  });
}

function readLinks(block: Block, text: string, place: (offset: number) => number): ProseLink[] {
  const links: ProseLink[] = [];
  const visit = (node: Nodes) => {
    const start = node.position?.start.offset;
    const end = node.position?.end.offset;
    if ((node.type === 'link' || node.type === 'image') && start !== undefined && end !== undefined) {
      const part = { block, start: place(start), end: place(end), text: text.slice(start, end) };
      links.push({ url: node.url, label: plainText(node), part });
    }
    if ('children' in node) node.children.forEach(visit);
  };
  visit(remark.parse(text));
  return links;
}

function plainText(node: Nodes): string {
  if ('value' in node) return node.value;
  if ('alt' in node) return node.alt ?? '';
  return 'children' in node ? node.children.map(plainText).join('') : '';
}
