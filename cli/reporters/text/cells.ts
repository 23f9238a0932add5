import stringWidth from 'fast-string-width';
import { graphemesOf, visibleGrapheme } from '../../terminal/visible.ts';

/** What a terminal shows for one character of a line. */
export interface Cell {
  readonly text: string;
  /** In columns of the terminal. */
  readonly width: number;
  /** Offset in the line. */
  readonly start: number;
  readonly end: number;
}

/** As the language counts a tab in the indentation. */
const tabStop = 2;

/** The cells of a piece of a line that begins at `offset`. */
export function cellsOf(text: string, offset: number): readonly Cell[] {
  const cells: Cell[] = [];
  let column = 0;
  for (const { segment, index } of graphemesOf(text)) {
    const shown = segment === '\t' ? ' '.repeat(tabStop - (column % tabStop)) : visibleGrapheme(segment);
    const width = stringWidth(shown);
    const start = offset + index;
    cells.push({ text: shown, width, start, end: start + segment.length });
    column += width;
  }
  return cells;
}

export function widthOf(cells: readonly Cell[]): number {
  return cells.reduce((sum, cell) => sum + cell.width, 0);
}
