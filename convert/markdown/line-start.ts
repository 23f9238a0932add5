/** What Markdown takes for something else than text where a block begins with it. */
const marks =
  /^(?:[-+*](?=\s|$)|(?:[-*_][ \t]*){3,}$|#{1,6}(?=\s|$)|>|=+$|~{3}|`{3}|<(?:[a-z][a-z0-9-]*[\s/>]|[!?/])|\[[ xX]\](?=\s|$)|\[[^\]]*\]:|\|)/i;
const number = /^(\d{1,9})(\\*)(?=[.)](?:\s|$))/;
const key = /^\*\*[^*]+\*\*:/;

/** A text as it stands at the beginning of a paragraph or an item, so that Markdown reads it as text. */
export function escapedStart(text: string): string {
  if (number.test(text)) return text.replace(number, '$1$2\\');
  return isMark(text.replace(/^\\+/, '')) ? `\\${text}` : text;
}

/** What `escapedStart` was given. */
export function unescapedStart(text: string): string {
  if (number.test(text))
    return text.replace(number, (_, digits: string, signs: string) => digits + signs.slice(1));
  return text.startsWith('\\') && isMark(text.replace(/^\\+/, '')) ? text.slice(1) : text;
}

/** `**Quality bar**: …` begins a field, where it is no text. */
function isMark(text: string): boolean {
  return marks.test(text) || key.test(text);
}
