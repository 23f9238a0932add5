import { stripVTControlCharacters, styleText } from 'node:util';

/** Lines of columns under a heading; all columns but the first stand to the right. */
export function table(heading: readonly string[], rows: readonly (readonly string[])[]): string {
  const widths = heading.map((title, column) =>
    Math.max(...[title, ...rows.map((row) => row[column] ?? '')].map(width)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, column) => {
        const blanks = ' '.repeat((widths[column] as number) - width(cell));
        return column === 0 ? cell + blanks : blanks + cell;
      })
      .join('  ')
      .trimEnd();
  return [styleText('dim', line(heading)), ...rows.map(line)].join('\n');
}

export function title(text: string): string {
  return styleText('bold', `\n${text}`);
}

export function verdict(isMet: boolean): string {
  return isMet ? styleText('green', 'met') : styleText('red', 'not met');
}

function width(text: string): number {
  return stripVTControlCharacters(text).length;
}
