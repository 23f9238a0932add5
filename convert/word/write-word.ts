import {
  AlignmentType,
  Document,
  ExternalHyperlink,
  Footer,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  PageNumber,
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

const remark = unified().use(remarkParse).use(remarkGfm).freeze();

/** Markdown as a Word document: headings, lists that Word numbers, tables. Pictures are their descriptions. */
export async function writeWord(markdown: string, page: PageWords): Promise<Uint8Array> {
  const body = new Body();
  for (const block of (remark.parse(markdown) as Root).children) body.block(block, 0);
  const document = new Document({
    creator: '',
    title: page.name,
    styles: { paragraphStyles: [{ id: 'Code', name: 'Code', basedOn: 'Normal', run: { font: mono } }] },
    numbering: {
      config: [
        { reference: 'steps', levels: levels(LevelFormat.DECIMAL, (level) => `%${level + 1}.`) },
        { reference: 'points', levels: levels(LevelFormat.BULLET, (level) => (level % 2 === 0 ? '•' : '–')) },
      ],
    },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph(page.name)] }) },
        footers: { default: footer(page.state) },
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

function footer(state: string): Footer {
  const count = new TextRun({
    children: [
      state === '' ? '' : `${state} · `,
      'Page ',
      PageNumber.CURRENT,
      ' of ',
      PageNumber.TOTAL_PAGES,
    ],
  });
  return new Footer({ children: [new Paragraph({ children: [count] })] });
}

/** The paragraphs and tables of a document, in order. */
class Body {
  readonly children: (Paragraph | Table)[] = [];
  #lists = 0;

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
        this.children.push(tableOf(node));
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
      this.#add({
        numbering: { reference, level: Math.min(level, deepest), instance },
        children: isText ? runsOf(first.children) : [],
      });
      for (const child of isText ? rest : item.children) this.block(child, level + 1);
    }
  }

  #add(options: ConstructorParameters<typeof Paragraph>[0]): void {
    this.children.push(new Paragraph(options));
  }
}

const headings = [
  HeadingLevel.TITLE,
  HeadingLevel.HEADING_1,
  HeadingLevel.HEADING_2,
  HeadingLevel.HEADING_3,
  HeadingLevel.HEADING_4,
];
const mono = 'Consolas';

/** Literal text, each line of it on a line. */
function linesOf(text: string): ParagraphChild[] {
  return text
    .split('\n')
    .map((line, index) => new TextRun({ text: line, font: mono, ...(index === 0 ? {} : { break: 1 }) }));
}

function tableOf({ children }: TableNode): Table {
  const rows = children.map(
    (row, index) =>
      new TableRow({
        tableHeader: index === 0,
        children: row.children.map(
          (cell) =>
            new TableCell({
              children: [
                new Paragraph({ children: runsOf(cell.children, index === 0 ? { bold: true } : {}) }),
              ],
            }),
        ),
      }),
  );
  return new Table({ width: { size: 100, type: WidthType.PERCENTAGE }, rows });
}

interface Look {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly strike?: boolean;
  readonly font?: string;
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
        const children = runsOf(node.children, look);
        if (isSafe(node.url)) return [new ExternalHyperlink({ link: node.url, children })];
        return [...children, new TextRun({ ...look, text: ` (${node.url})` })];
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
