/** Lines moved to the right by that many columns, or to the left; blank lines stay as they are. */
export function indented(lines: string, columns: number): string {
  if (columns >= 0) return lines.replace(/^(?=[^\r\n])/gm, ' '.repeat(columns));
  return lines.replace(new RegExp(`^ {1,${-columns}}`, 'gm'), '');
}
