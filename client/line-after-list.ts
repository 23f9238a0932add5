/**
 * What takes the place of an empty bullet that ends its list. A list inside an item gives way to the next item; one
 * below a key, to the next line at the key's level, which for a section is an empty line.
 */
export function lineAfterList(bulletLine: number, textAt: (line: number) => string | undefined): string {
  const indentation = indentationOf(textAt(bulletLine) ?? '');
  for (let line = bulletLine - 1; ; line -= 1) {
    const above = textAt(line);
    if (above === undefined) return '';
    if (above.trim() === '' || indentationOf(above) >= indentation) continue;
    const outer = ' '.repeat(indentationOf(above));
    return /^\s*- /.test(above) ? `${outer}- ` : outer;
  }
}

function indentationOf(text: string): number {
  return text.length - text.trimStart().length;
}
