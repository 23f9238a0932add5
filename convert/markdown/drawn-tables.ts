import type { Nodes, Table } from 'mdast';
import { oneLine } from '../draft/written-text.ts';
import type { Block, Source } from './source.ts';
import { type Grid, htmlGrids } from './table.ts';

declare module 'mdast' {
  interface TableData {
    /** What a table says that Markdown has no table for. */
    grid?: Grid;
  }
}

/** Tables in HTML, and those that are drawn with dashes as pandoc writes them, are tables. */
export function withDrawnTables(blocks: readonly Block[], source: Source): readonly Block[] {
  const all: Block[] = [];
  for (let at = 0; at < blocks.length; ) {
    const found = inHtml(blocks, at, source) ?? inGrid(blocks, at, source) ?? inColumns(blocks, at, source);
    all.push(...(found?.tables ?? [blocks[at] as Block]));
    at = found?.end ?? at + 1;
  }
  return all;
}

/** Tables, and the first block behind them. */
interface Found {
  readonly tables: readonly Table[];
  readonly end: number;
}

/** Blocks of one table in HTML, which a blank line parts. */
const mostPieces = 50;

function inHtml(blocks: readonly Block[], at: number, source: Source): Found | undefined {
  const first = blocks[at] as Block;
  if (first.type !== 'html' || !/^\s*<(?:table|div)\b/i.test(first.value) || !/<table\b/i.test(first.value))
    return undefined;
  const isLast = (block: Block) => block.type === 'html' && /<\/table>/i.test(block.value);
  const last = blocks.slice(at, at + mostPieces).findIndex(isLast);
  if (last < 0) return undefined;
  const whole = blocks.slice(at, at + last + 1);
  const origin = { first: source.originOf(first).first, last: source.originOf(whole.at(-1) ?? first).last };
  const grids = htmlGrids(source.lines(origin).join('\n'), origin);
  return grids && { tables: grids.map((grid) => tableOf(grid, whole)), end: at + last + 1 };
}

/** `+---+---+` above, between and below the rows. */
function inGrid(blocks: readonly Block[], at: number, source: Source): Found | undefined {
  const block = blocks[at] as Block;
  if (block.type !== 'paragraph') return undefined;
  const origin = source.originOf(block);
  const lines = source.lines(origin);
  const [border = ''] = lines;
  const isBorder = (line: string) => /^\+(?:[-=:]+\+)+$/.test(line);
  if (!isBorder(border) || !isBorder(lines.at(-1) ?? '') || !lines.every((line) => /^[+|]/.test(line)))
    return undefined;
  const edges = [...border.matchAll(/\+/g)].map(({ index }) => index);
  const rows: { cells: string[][]; first: number; last: number }[] = [];
  for (const [index, line] of lines.entries()) {
    const number = origin.first + index;
    if (isBorder(line)) {
      rows.push({ cells: edges.slice(1).map(() => []), first: number + 1, last: number });
      continue;
    }
    // A cell over several columns is more than this reads.
    if (!edges.every((edge) => line.charAt(edge) === '|')) return undefined;
    const row = rows.at(-1) as (typeof rows)[number];
    row.last = number;
    for (const [column, cell] of row.cells.entries())
      cell.push(line.slice((edges[column] as number) + 1, edges[column + 1]).trim());
  }
  const [head, ...others] = rows
    .filter(({ first, last }) => last >= first)
    .map(({ cells, first, last }) => ({ cells: cells.map(joined), origin: { first, last } }));
  if (head === undefined) return undefined;
  return { tables: [tableOf({ heading: head.cells, rows: others, origin }, [block])], end: at + 1 };
}

/** Lines of a cell are one text, but for those that begin an item of a list or stand behind a blank one. */
function joined(lines: readonly string[]): string {
  return lines
    .join('\n')
    .replace(/\n(?![-*+•\n]|\d{1,2}[.)])/g, ' ')
    .split('\n')
    .map(oneLine)
    .filter((line) => line !== '')
    .join('\n');
}

/** A line of dashes in groups below a heading, each group as wide as its column. */
function inColumns(blocks: readonly Block[], at: number, source: Source): Found | undefined {
  const [head, rule] = [blocks[at] as Block, blocks[at + 1]];
  if (head.type !== 'paragraph' || rule?.type !== 'thematicBreak') return undefined;
  const [above, line] = [source.originOf(head), source.originOf(rule).first];
  const dashes = [...(source.lines(source.originOf(rule))[0] ?? '').matchAll(/-{2,}/g)];
  if (above.first !== above.last || above.last !== line - 1 || dashes.length < 2) return undefined;
  const starts = dashes.map(({ index }, column) => (column === 0 ? 0 : index));
  const rowsOf = source.linesFrom(line + 1);
  const last = line + rowsOf.length;
  let end = at + 2;
  while (end < blocks.length && source.originOf(blocks[end] as Block).first <= last) end++;
  const whole = blocks.slice(at, end);
  if (rowsOf.length === 0 || source.originOf(whole.at(-1) ?? rule).last !== last) return undefined;
  const all = [source.lines(above)[0] ?? '', ...rowsOf];
  if (all.some((each) => starts.some((start) => start > 0 && /\S\S/.test(each.slice(start - 1, start + 1)))))
    return undefined;
  const [heading = [], ...cells] = all.map((each) =>
    starts.map((start, column) => oneLine(each.slice(start, starts[column + 1]))),
  );
  const rows = cells.map((row, index) => ({
    cells: row,
    origin: { first: line + 1 + index, last: line + 1 + index },
  }));
  const grid = { heading, rows, origin: { first: above.first, last } };
  return { tables: [tableOf(grid, whole)], end };
}

function tableOf(grid: Grid, blocks: readonly Nodes[]): Table {
  const [start, end] = [blocks[0]?.position?.start, blocks.at(-1)?.position?.end];
  const position = start === undefined || end === undefined ? {} : { position: { start, end } };
  return { type: 'table', children: [], data: { grid }, ...position };
}
