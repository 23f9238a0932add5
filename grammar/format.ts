import { commonIndentation, Flag, type Line, LineKind, Mark } from './line.ts';
import { parse } from './parse.ts';
import { scanLine } from './scan.ts';
import type { Block, SyntaxNode, Tree } from './tree.ts';
import { isAtDocument } from './vocabulary.ts';

/** What stood from `start` to `end` (UTF-16 offsets in the document) becomes `text`. */
export interface FormatEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * The edits that bring a document into its canonical form: two blanks a level, `- ` before each item, one blank behind
 * each colon, keys in the case of the vocabulary, no blanks at the ends of lines. They never reorder, reflow or
 * reword anything, and keep comments, blank lines and line ends as they are. Formatting what they made changes nothing.
 *
 * @param range only lines that this range of the document touches
 */
export function format(tree: Tree, range?: { readonly start: number; readonly end: number }): FormatEdit[] {
  const edits: FormatEdit[] = [];
  for (let first = 0, next = 0; first < tree.blocks.length; first = next) {
    next = first + 1;
    while (next < tree.blocks.length && tree.blocks[next]?.isHeading === false) next++;
    const section = formatSection(tree, first, next, range ?? { start: 0, end: tree.length });
    for (const each of section) edits.push(each);
  }
  const last = tree.blocks.at(-1)?.lines.at(-1);
  if (last !== undefined && lineEnd(last) === '' && last.end > 0 && range === undefined) {
    edits.push({
      start: tree.length,
      end: tree.length,
      text: lineEnd(tree.blocks[0]?.lines[0] as Line) || '\n',
    });
  }
  return edits;
}

/** The edits in the blocks from `first` up to `next`: a heading and its items. */
function formatSection(
  tree: Tree,
  first: number,
  next: number,
  range: { start: number; end: number },
): FormatEdit[] {
  const edits: FormatEdit[] = [];
  for (let index = first; index < next; index++) {
    const block = tree.blocks[index] as Block;
    const formatted = formatBlock(block);
    if (block.problems.length > 0 && !saysTheSame(block, formatted.join(''))) return [];
    let start = tree.starts[index] as number;
    let before = tree.blocks[index - 1]?.lines.at(-1)?.text ?? '';
    block.lines.forEach((line, i) => {
      const text = formatted[i] as string;
      const end = start + line.text.length;
      // A blank line that lost its blanks would join its LF to a lone CR above.
      const joins = text === '\n' && before.endsWith('\r');
      if (text !== line.text && !joins && start <= range.end && end > range.start)
        edits.push(smallest(start, line.text, text));
      before = line.text;
      start = end;
    });
  }
  return edits;
}

/** The text of a document with the edits of `format` applied. */
export function formatText(tree: Tree): string {
  let text = '';
  let at = 0;
  const before = tree.text;
  for (const edit of format(tree)) {
    text += before.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return text + before.slice(at);
}

/**
 * A section with broken lines is formatted only where it then still says the same: what those lines belong to was a
 * guess, which must not become another one.
 */
function saysTheSame(block: Block, formatted: string): boolean {
  const heading = block.isHeading || block.section === undefined ? '' : `${block.section.label}:\n`;
  const meaningOf = (text: string) =>
    parse(heading + text)
      .blocks.flatMap((each) => each.nodes.map(meaning))
      .join('\n');
  return meaningOf(block.text) === meaningOf(formatted);
}

/** What a node says, without marks, the case of keys, and white space that means nothing. */
function meaning(node: SyntaxNode): string {
  return JSON.stringify([node.kind, ...wordsOf(node), node.children.map(meaning)]);
}

function wordsOf(node: SyntaxNode): (string | undefined)[] {
  switch (node.kind) {
    case 'item':
      return [node.label?.text, node.title.text];
    case 'field':
    case 'section':
      return [node.name, node.value.text];
    case 'branch':
      return [node.condition?.text, node.target?.part.text];
    case 'track':
      return [node.name.text];
    case 'parallel':
      return [];
    case 'fence':
    case 'markdown':
    case 'prose':
      return [typeof node.text === 'string' ? node.text : node.text.text];
    default:
      return [node.own.text];
  }
}

/** The lines of a block as they should be, line ends included. */
function formatBlock(block: Block): readonly string[] {
  const written = new Array<string | undefined>(block.lines.length);
  const columns = new Array<number>(block.lines.length);
  const put = (index: number, column: number, content: string) => {
    const line = block.lines[index] as Line;
    const byteOrderMark = line.text.startsWith('\ufeff') ? '\ufeff' : '';
    written[index] = byteOrderMark + (content === '' ? '' : ' '.repeat(column) + content) + lineEnd(line);
    columns[index] = column;
  };
  for (const node of block.nodes) layOut(node, block.isHeading && node === block.nodes[0] ? 0 : 1, put);
  let below: number | undefined;
  for (let i = block.lines.length - 1; i >= 0; i--) {
    written[i] ??= trivia(block.lines[i] as Line, below);
    below = columns[i] ?? below;
  }
  return written as string[];
}

/** Blanks and tabs only: whatever else looks blank is text. */
function withoutBlanksAtEnd(text: string): string {
  let end = text.length;
  while (end > 0 && (text[end - 1] === ' ' || text[end - 1] === '\t')) end--;
  return text.slice(0, end);
}

const blanksAtStart = /^[ \t]+/;

type Put = (index: number, column: number, content: string) => void;

function layOut(node: SyntaxNode, depth: number, put: Put): void {
  const { block, first, last } = node;
  const column = depth * 2;
  switch (node.kind) {
    case 'fence':
    case 'markdown': {
      const lines = block.lines.slice(first, last + 1);
      const indent = node.kind === 'fence' ? node.line.first : commonIndentation(lines);
      const isMarker = (i: number) =>
        node.kind === 'fence' && (i === 0 || (i === last - first && node.isClosed));
      lines.forEach((each, i) => {
        const from = isMarker(i) ? each.first : Math.min(indent, each.first);
        const literal = each.text.slice(
          from,
          isMarker(i) ? each.end : each.text.length - lineEnd(each).length,
        );
        put(first + i, column, each.kind === LineKind.Blank ? '' : literal);
      });
      break;
    }
    case 'stray':
      put(first, node.line.column, node.line.text.slice(node.line.first, node.line.end));
      break;
    default:
      put(first, column, firstLine(node, node.line));
      for (let i = first + 1; i <= last; i++) {
        const each = block.lines[i] as Line;
        if (
          each.kind !== LineKind.Blank &&
          each.kind !== LineKind.Comment &&
          each.kind !== LineKind.Conflict
        ) {
          put(i, node.kind === 'prose' ? column : column + 2, each.text.slice(each.first, each.end));
        }
      }
  }
  for (const child of node.children) layOut(child, depth + 1, put);
}

/** The first line of a node: mark, key, colon and blanks in their canonical form, all else as it was. */
function firstLine(node: SyntaxNode, line: Line): string {
  const mark = line.mark === Mark.None ? '' : '- ';
  const rest = line.text.slice(line.body, line.end);
  if (line.colon < 0 || (line.flags & Flag.Tight) !== 0 || node.kind === 'prose')
    return withoutBlanksAtEnd(`${mark}${rest}`);
  const head = withoutBlanksAtEnd(line.text.slice(line.body, line.colon));
  const value = line.text.slice(line.value, line.end);
  return `${mark}${headOf(node, line, head)}:${value === '' ? '' : ` ${value}`}`;
}

function headOf(node: SyntaxNode, line: Line, head: string): string {
  switch (node.kind) {
    case 'header':
      return head.toLowerCase() === 'organization' ? 'Organization' : (line.header?.label ?? head);
    case 'section':
    case 'field': {
      if (
        line.key === undefined ||
        node.vocabulary !== line.key ||
        (line.flags & (Flag.Near | Flag.Synonym)) !== 0
      )
        return head;
      const isDocument = node.kind === 'section' || node.block.nodes[0] === node;
      const entry = line.key.entries.find((each) => isAtDocument(each) === isDocument) ?? line.key.entries[0];
      return entry?.label ?? head;
    }
    case 'branch':
      if ((line.flags & Flag.Synonym) !== 0) return head;
      return node.isOtherwise
        ? 'otherwise'
        : withoutBlanksAtEnd(`if ${head.slice(2).replace(blanksAtStart, '')}`);
    case 'parallel':
      return 'in parallel';
    case 'track':
      return `track ${head.slice(5).replace(blanksAtStart, '')}`;
    default:
      return head;
  }
}

/** A blank line loses its blanks; a comment stands where the next line of its block stands, in column `below`. */
function trivia(line: Line, below: number | undefined): string {
  if (line.kind === LineKind.Blank) return line.text.startsWith('\ufeff') ? line.text : lineEnd(line);
  if (line.kind === LineKind.Conflict) return line.text;
  const text = line.text.slice(line.first, line.end);
  const moved = `${' '.repeat(below ?? line.column)}${text}`;
  // `## Steps` is a comment where it is indented, and a heading where it is not.
  const column = scanLine(moved).kind === line.kind ? (below ?? line.column) : line.column;
  return `${' '.repeat(column)}${text}${lineEnd(line)}`;
}

function lineEnd(line: Line): string {
  if (line.text.endsWith('\r\n')) return '\r\n';
  return line.text.endsWith('\n') ? '\n' : line.text.endsWith('\r') ? '\r' : '';
}

/** The edit without what both texts begin and end with. */
function smallest(at: number, before: string, after: string): FormatEdit {
  let start = 0;
  while (start < before.length && before[start] === after[start]) start++;
  let end = 0;
  while (
    end < before.length - start &&
    end < after.length - start &&
    before.at(-1 - end) === after.at(-1 - end)
  )
    end++;
  return { start: at + start, end: at + before.length - end, text: after.slice(start, after.length - end) };
}
