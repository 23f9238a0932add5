import { textWidth } from './page-look.ts';

/** Letters of a cell beyond which its column is not made wider for it: the text goes on below. */
const mostLetters = 60;
/** Letters that even a column of single letters has room for. */
const fewestLetters = 8;

/** The widths of a table's columns, together as wide as the text: by the longest that each has to show. */
export function columnWidths(rows: readonly (readonly string[])[]): number[] {
  const count = Math.max(1, ...rows.map(({ length }) => length));
  const letters = Array.from({ length: count }, (_, column) =>
    Math.min(mostLetters, Math.max(fewestLetters, ...rows.map((row) => row[column]?.length ?? 0))),
  );
  const all = letters.reduce((sum, each) => sum + each, 0);
  return letters.map((each) => Math.floor((textWidth * each) / all));
}
