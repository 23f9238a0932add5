import { visible } from '../prose/visible.ts';

/**
 * A label as it may stand between double quotes in a mermaid text, shown the same with and without HTML labels. Only
 * `&`, `<` and `>` may be character references, since nothing else is decoded in both; what else could mean something
 * to mermaid is parted by a character that cannot be seen, or written with its typographic twin. Mermaid does not
 * take an empty one.
 */
export function escapeLabel(label: string): string {
  return asReferences(parted(withTwins(visible(label)))) || ' ';
}

/** Quotes would end the label, a backtick would make it Markdown, and the ligature is mermaid's own mark. */
function withTwins(label: string): string {
  return label
    .replace(/(^|[\s([{])"/g, '$1“')
    .replaceAll('"', '”')
    .replaceAll('`', 'ˋ')
    .replaceAll('ﬂ', 'fl')
    .replace(/(style|classDef)(.*)/gs, (_, word: string, rest: string) => word + rest.replaceAll(':', '∶'));
}

const wordJoiner = '\u2060';

/** Pairs that begin something: references, directives and comments, formulas, icons, line ends, mermaid's own mark. */
const pairs = /#(?=\w)|%(?=[%{])|\}(?=%)|\$(?=\$)|\\(?=n)|¶(?=ß)|(?<=[\w-]):(?=[\w-]*[a-z-])/gi;

function parted(label: string): string {
  return label.replace(pairs, (first) => first + wordJoiner);
}

function asReferences(label: string): string {
  return label.replaceAll('&', '#amp;').replaceAll('<', '#lt;').replaceAll('>', '#gt;');
}
