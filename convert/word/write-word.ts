import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import type { List, Nodes, PhrasingContent, Root, RootContent, Table as TableNode } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { PageWords } from '../page-words.ts';
import { columnWidths } from './column-widths.ts';
import {
  cellMargins,
  footer,
  header,
  headShading,
  mono,
  page as pageLook,
  styles,
  tableBorders,
  textWidth,
} from './page-look.ts';

const remark = unified().use(remarkParse).use(remarkGfm).freeze();

/** Markdown as a Word document: headings, lists that Word numbers, tables. Pictures are their descriptions. */
export async function writeWord(markdown: string, page: PageWords): Promise<Uint8Array> {
  const body = new Body();
  for (const block of (remark.parse(markdown) as Root).children) body.block(block, 0);
  const document = new Document({
    creator: '',
    title: page.name,
    styles,
    numbering: {
      config: [
        { reference: 'steps', levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`) },
        { reference: 'points', levels: levels(LevelFormat.BULLET, (level) => (level % 2 === 0 ? '•' : '–')) },
      ],
    },
    sections: [
      {
        properties: pageLook === undefined ? {} : { page: pageLook },
        headers: { default: header(page) },
        footers: { default: footer(page) },
        children: body.children,
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}

/** Levels of a list that Word has. */
const deepest = 8;

function levels(format: (typeof LevelFormat)[keyof typeof LevelFormat], text: (level: number) => string) {
  return Array.from({ length: deepest + 1 }, (_, level) => ({
    level,
    format,
    text: text(level),
    alignment: AlignmentType.LEFT,
    style: { paragraph: { indent: { left: 400 * (level + 1), hanging: 400 } } },
  }));
}

type ParagraphOptions = Exclude<ConstructorParameters<typeof Paragraph>[0], string>;

/** Paragraphs of a step or another item that are kept on one page; with more, the page before would be half empty. */
const mostTogether = 12;

/** The paragraphs and tables of a document, in order. */
class Body {
  readonly #parts: (ParagraphOptions | Table)[] = [];
  #lists = 0;

  get children(): readonly (Paragraph | Table)[] {
    return this.#parts.map((part) => (part instanceof Table ? part : new Paragraph(part)));
  }

  /** `level` is how many lists it stands in. */
  block(node: RootContent, level: number): void {
    const indent = level === 0 ? {} : { indent: { left: 400 * level } };
    switch (node.type) {
      case 'heading':
        this.#add({
          heading: headings[node.depth - 1] ?? HeadingLevel.HEADING_5,
          children: runsOf(node.children),
        });
        break;
      case 'paragraph':
        this.#add({ ...indent, children: runsOf(node.children) });
        break;
      case 'list':
        this.#list(node, level);
        break;
      case 'code':
        this.#add({ ...indent, style: 'Code', children: linesOf(node.value) });
        break;
      case 'table':
        this.#parts.push(tableOf(node));
        break;
      case 'blockquote':
        for (const child of node.children) this.block(child, level + 1);
        break;
      case 'html':
        if (!node.value.startsWith('<!--')) this.#add({ ...indent, children: [new TextRun(node.value)] });
        break;
      default:
    }
  }

  #list(list: List, level: number): void {
    const instance = ++this.#lists;
    const reference = list.ordered === true ? 'steps' : 'points';
    for (const item of list.children) {
      const [first, ...rest] = item.children;
      const isText = first?.type === 'paragraph';
      const isStep = list.ordered === true && level === 0;
      const from = this.#parts.length;
      this.#add({
        numbering: { reference, level: Math.min(level, deepest), instance },
        ...(isStep ? { spacing: { before: 120 } } : {}),
        // It stays on the page with the first of what stands below it.
        keepNext: item.children.length > 1,
        keepLines: true,
        children: isText ? runsOf(first.children) : [],
      });
      for (const child of isText ? rest : item.children) this.block(child, level + 1);
      if (level === 0 && this.#parts.length - from <= mostTogether) this.#keepTogether(from);
    }
  }

  #keepTogether(from: number): void {
    for (const [index, part] of this.#parts.entries()) {
      if (index < from || index === this.#parts.length - 1 || part instanceof Table) continue;
      this.#parts[index] = { ...part, keepNext: true };
    }
  }

  #add(options: ParagraphOptions): void {
    this.#parts.push(options);
  }
}

const headings = [
  HeadingLevel.TITLE,
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
];

/** Literal text, each line of it on a line. */
function linesOf(text: string): ParagraphChild[] {
  return text
    .split('\n')
    .map((line, index) => new TextRun({ text: line, font: mono, ...(index === 0 ? {} : { break: 1 }) }));
}

function tableOf({ children }: TableNode): Table {
  const widths = columnWidths(children.map((row) => row.children.map(rawOf)));
  const rows = children.map(
    (row, index) =>
      new TableRow({
        tableHeader: index === 0,
        cantSplit: true,
        children: row.children.map(
          (cell, column) =>
            new TableCell({
              width: { size: widths[column] ?? 0, type: WidthType.DXA },
              ...(index === 0 ? { shading: headShading } : {}),
              children: [
                new Paragraph({
                  spacing: { after: 0 },
                  children: runsOf(cell.children, index === 0 ? { bold: true } : {}),
                }),
              ],
            }),
        ),
      }),
  );
  return new Table({
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: widths,
    margins: cellMargins,
    borders: tableBorders,
    rows,
  });
}

interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly strike?: boolean;
  readonly font?: string;
  readonly style?: string;
}

function runsOf(nodes: readonly PhrasingContent[], look: Look = {}): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    switch (node.type) {
      case 'text':
        return [new TextRun({ ...look, text: node.value.replace(/\n/g, ' ') })];
      case 'strong':
        return runsOf(node.children, { ...look, bold: true });
      case 'emphasis':
        return runsOf(node.children, { ...look, italics: true });
      case 'delete':
        return runsOf(node.children, { ...look, strike: true });
      case 'inlineCode':
        return [new TextRun({ ...look, font: mono, text: node.value })];
      case 'link': {
        if (isSafe(node.url))
          return [
            new ExternalHyperlink({
              link: node.url,
              children: runsOf(node.children, { ...look, style: 'Hyperlink' }),
            }),
          ];
        return [...runsOf(node.children, look), new TextRun({ ...look, text: ` (${node.url})` })];
      }
      case 'image':
        return [new TextRun({ ...look, text: node.alt ?? '' })];
      case 'break':
        return [new TextRun({ ...look, text: '', break: 1 })];
      default:
        return [new TextRun({ ...look, text: rawOf(node) })];
    }
  });
}

function rawOf(node: Nodes): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map((child) => rawOf(child as Nodes)).join('') : '';
}

/** The web and mail; a file beside the document is not beside the Word document. */
function isSafe(url: string): boolean {
  return /^(?:https?:|mailto:)/i.test(url);
}
