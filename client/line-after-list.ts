/** Reads a line of the document; undefined above the first. */
export type TextAt = (line: number) => string | undefined;

/**
 * What takes the place of an empty bullet that ends its list. A list inside an item gives way to the next item; one
 * below a key, to the next line at the key's level, which for a section is an empty line.
 */
export function lineAfterList(bulletLine: number, textAt: TextAt): string {
  const around = lineAround(bulletLine, textAt);
  if (around === undefined) return '';
  const outer = ' '.repeat(indentationOf(around));
  return startsItem(around) ? `${outer}- ` : outer;
}

/**
 * What takes the place of an empty line that stands as deep as what is in an item: the bullet of the next item. Undefined
 * where it stands below another empty line or in anything else.
 */
export function itemAfterBlank(blankLine: number, textAt: TextAt): string | undefined {
  if (textAt(blankLine - 1)?.trim() === '') return undefined;
  const around = lineAround(blankLine, textAt);
  return around !== undefined && startsItem(around) ? `${' '.repeat(indentationOf(around))}- ` : undefined;
}

/** What takes the place of an empty bullet that was not to be an item but goes on with the item above. */
export function lineInsideItem(bulletLine: number, textAt: TextAt): string | undefined {
  const indentation = indentationOf(textAt(bulletLine) ?? '');
  for (let line = bulletLine - 1; ; line -= 1) {
    const above = textAt(line);
    if (above === undefined) return undefined;
    if (above.trim() === '' || indentationOf(above) > indentation) continue;
    return indentationOf(above) === indentation && startsItem(above)
      ? ' '.repeat(indentation + 2)
      : undefined;
  }
}

/** The next line above that stands less deep than a line; undefined where there is none. */
function lineAround(line: number, textAt: TextAt): string | undefined {
  const indentation = indentationOf(textAt(line) ?? '');
  for (let at = line - 1; ; at -= 1) {
    const above = textAt(at);
    if (above === undefined) return undefined;
    if (above.trim() !== '' && indentationOf(above) < indentation) return above;
  }
}

function indentationOf(text: string): number {
  return text.length - text.trimStart().length;
}

function startsItem(text: string): boolean {
  return /^\s*- \s*\S/.test(text);
}
