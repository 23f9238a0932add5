const double = '"“”„‟″«»';
const single = "'‘’‚‛′";
const inDouble = new RegExp(`^[${double}]([^${double}]*)[${double}]$`);
/** With apostrophes within words: `'Dana O'Neil'`. */
const inSingle = new RegExp(
  `^[${single}]((?:[^${single}]|(?<=\\p{L})[${single}](?=\\p{L}))*)[${single}]$`,
  'u',
);

/** What stands between the quotes that a text is wrapped in; undefined where it is not, or where nothing is in them. */
export function unquoted(text: string): string | undefined {
  const inside = (inDouble.exec(text) ?? inSingle.exec(text))?.[1]?.trim();
  return inside === '' ? undefined : inside;
}

/** Whether a text has any quotes at all, which most have not. */
export function hasQuotes(text: string): boolean {
  return anyQuote.test(text);
}

const anyQuote = new RegExp(`[${double}${single}]`);
