import type { Table } from 'mdast';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import type { Origin } from '../draft/draft.ts';
import { oneLine } from '../draft/written-text.ts';
import type { Source } from './source.ts';

/** A table of texts, each on one line. */
export interface Grid {
  readonly heading: readonly string[];
  readonly rows: readonly { readonly cells: readonly string[]; readonly origin: Origin }[];
  readonly origin: Origin;
}

/** A table whose heading is empty, as it is written for one that has none, begins with its first row. */
export function gridOf(table: Table, source: Source): Grid {
  if (table.data?.grid !== undefined) return table.data.grid;
  const all = table.children.map((row) => ({
    cells: row.children.map((cell) => cellText(source.inline(cell))),
    origin: source.originOf(row),
  }));
  const [head, ...rows] = all[0]?.cells.every((cell) => cell === '') ? all.slice(1) : all;
  return { heading: head?.cells ?? [], rows, origin: source.originOf(table) };
}

/** `<br>` within a cell ends a line, and `\|` is the line that it stands for. */
function cellText(text: string): string {
  const lines = text.replace(/\\\|/g, '|').split(/<br\s*\/?>/i);
  return lines.map(oneLine).join('\n').trim();
}

/** A table as Markdown has it. */
export function gridMarkdown({ heading, rows }: Grid): string {
  const width = Math.max(heading.length, ...rows.map(({ cells }) => cells.length));
  const line = (cells: readonly string[]) =>
    `| ${Array.from({ length: width }, (_, at) => (cells[at] ?? '').replaceAll('|', '\\|').replaceAll('\n', '<br>')).join(' | ')} |`;
  return [line(heading), `|${'---|'.repeat(width)}`, ...rows.map(({ cells }) => line(cells))].join('\n');
}

type HtmlNode = DefaultTreeAdapterMap['childNode'];

/**
 * The tables of an HTML text that has nothing else; undefined for any other one. Nothing of it is run or loaded: it is
 * read as text, and links keep their address.
 */
export function htmlGrids(html: string, origin: Origin): readonly Grid[] | undefined {
  if (!/<table/i.test(html)) return undefined;
  const { childNodes } = parseFragment(html);
  const grids = elementsNamed(childNodes, 'table').map((table) => gridOfRows(table, origin));
  const said = grids
    .flatMap(({ heading, rows }) => [...heading, ...rows.flatMap(({ cells }) => cells)])
    .join('');
  const isAll = said.replace(/\s/g, '') === childNodes.map(textOf).join('').replace(/\s/g, '');
  return grids.length > 0 && isAll ? grids : undefined;
}

function gridOfRows(table: readonly HtmlNode[], origin: Origin): Grid {
  const rows = elementsNamed(table, 'tr').map((row) =>
    row.filter((cell) => cell.nodeName === 'td' || cell.nodeName === 'th').map(linesOfCell),
  );
  const [heading = [], ...others] = rows.filter((cells) => cells.some((cell) => cell !== ''));
  return { heading, rows: others.map((cells) => ({ cells, origin })), origin };
}

function linesOfCell(cell: HtmlNode): string {
  return textOf(cell)
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '')
    .join('\n');
}

/** The contents of all elements of that name, those within another of them left out. */
function elementsNamed(nodes: readonly HtmlNode[], name: string): (readonly HtmlNode[])[] {
  const found: (readonly HtmlNode[])[] = [];
  const open: { nodes: readonly HtmlNode[]; at: number }[] = [{ nodes, at: 0 }];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const node = top.nodes[top.at++];
    if (node === undefined) open.pop();
    else if (node.nodeName === name && 'childNodes' in node) found.push(node.childNodes);
    else if ('childNodes' in node) open.push({ nodes: node.childNodes, at: 0 });
  }
  return found;
}

/** What a reader sees of HTML, however deep, a paragraph or an item to a line; a link is written as Markdown has it. */
function textOf(root: HtmlNode): string {
  let text = '';
  const open: { node: HtmlNode; at: number; behind: string }[] = [{ node: root, at: 0, behind: '' }];
  for (let top = open.at(-1); top !== undefined; top = open.at(-1)) {
    const child = 'childNodes' in top.node ? top.node.childNodes[top.at++] : undefined;
    if (child === undefined) {
      if (top.node.nodeName === '#text')
        text += (top.node as DefaultTreeAdapterMap['textNode']).value.replace(/\s+/g, ' ');
      text += top.behind;
      open.pop();
      continue;
    }
    const href = 'attrs' in child ? child.attrs.find(({ name }) => name === 'href')?.value : undefined;
    const isLink = child.nodeName === 'a' && href !== undefined && !/^#?$/.test(href);
    const isBlock = blocks.has(child.nodeName);
    text += isLink ? '[' : isBlock ? '\n' : '';
    open.push({ node: child, at: 0, behind: isLink ? `](${href})` : isBlock ? '\n' : '' });
  }
  return text;
}

const blocks: ReadonlySet<string> = new Set('p div li ul ol tr td th table br h1 h2 h3 h4 h5 h6'.split(' '));
