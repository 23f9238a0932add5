/** A text of an example as it stands in code: without the first line end and the indentation that its lines share. */
export function text(strings: TemplateStringsArray): string {
  const lines = (strings.raw[0] ?? '').replaceAll('\\`', '`').replace(/^\n/, '').trimEnd().split('\n');
  const indents = lines
    .filter((line) => line.trim() !== '')
    .map((line) => line.length - line.trimStart().length);
  const shared = indents.length === 0 ? 0 : Math.min(...indents);
  return lines.map((line) => `${line.slice(shared).trimEnd()}\n`).join('');
}
