import { type Cell, cellsOf, widthOf } from './cells.ts';

/** A line as a terminal shows it, and where in it something is marked, in columns. */
export interface Excerpt {
  readonly text: string;
  readonly markStart: number;
  readonly markWidth: number;
}

/**
 * The piece of a line around what stands from `start` to `end` (offsets in the line) that fits into `width` columns.
 * Where nothing stands, the column in which it would is marked.
 */
export function excerptOf(line: string, start: number, end: number, width: number): Excerpt {
  const from = Math.max(0, start - reach(width));
  const to = Math.min(line.length, start + reach(width));
  const cells = cellsOf(line.slice(from, to), from);
  const first = firstShown(cells, start, end, width, { before: from > 0, behind: to < line.length });
  const cutBefore = first > 0 || from > 0;
  const room = width - (cutBefore ? 1 : 0);
  const rest = cells.slice(first);
  const fits = to === line.length && widthOf(rest) <= room;
  const shown = fits ? rest : fitting(rest, room - 1);
  const text = `${cutBefore ? '…' : ''}${shown.map((cell) => cell.text).join('')}${fits ? '' : '…'}`;
  const before = shown.filter((cell) => cell.end <= start);
  const marked = shown.filter((cell) => cell.end > start && cell.start < end);
  return { text, markStart: (cutBefore ? 1 : 0) + widthOf(before), markWidth: Math.max(1, widthOf(marked)) };
}

/** How many code units of a line are looked at on each side: more than can be seen, and few in a line of megabytes. */
function reach(width: number): number {
  return 8 * width;
}

/** The cell with which the excerpt begins: that of the line, where all that is marked can be seen from there. */
function firstShown(
  cells: readonly Cell[],
  start: number,
  end: number,
  width: number,
  isCut: { readonly before: boolean; readonly behind: boolean },
): number {
  const upToEnd = cells.filter((cell) => cell.start < end);
  const fits = widthOf(cells) <= width && !isCut.behind;
  if (!isCut.before && (fits || widthOf(upToEnd) < width)) return 0;
  const mark = cells.findIndex((cell) => cell.end > start);
  const rest = mark < 0 ? [] : cells.slice(mark);
  // As much as fits before a mark at the end of the line, elsewhere a third of the width.
  const room = Math.max(Math.floor(width / 3), isCut.behind ? 0 : width - 1 - widthOf(rest));
  return (
    cells.length - rest.length - fitting(cells.slice(0, cells.length - rest.length).reverse(), room).length
  );
}

/** The cells from the first one on for which there is room. */
function fitting(cells: readonly Cell[], room: number): readonly Cell[] {
  let used = 0;
  for (const [index, { width }] of cells.entries()) {
    used += width;
    if (used > room) return cells.slice(0, index);
  }
  return cells;
}
