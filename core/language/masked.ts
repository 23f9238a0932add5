/**
 * The words of a prose that are its writer's own, at the places where they stand: code, quotations, links and comments
 * are put out of sight, each character for a blank.
 */
export function masked(raw: string): string {
  return raw.replace(notOwn, blanks).replace(strayMarks, ' ');
}

const notOwn = new RegExp(
  [
    // A comment line within a text that goes on over several lines.
    '^[ \\t]*#.*$',
    '`+[^`]{0,400}`+',
    '!?\\[[^\\[\\]]{0,400}\\]\\([^()]{0,400}\\)',
    '<[^<>\\s]{0,400}>',
    // An address, a path.
    'https?:\\S+',
    '(?<!\\S)[^\\s/]*/\\S*',
    '“[^”]{0,400}”',
    '„[^“”]{0,400}[“”]',
    '«[^»]{0,400}»',
    '‘[^’]{0,400}’',
    '(?<![\\p{L}\\p{N}])"[^"]{0,400}"(?![\\p{L}\\p{N}])',
    "(?<![\\p{L}\\p{N}])'[^']{0,400}'(?![\\p{L}\\p{N}])",
  ].join('|'),
  'gmu',
);

/** Marks that mean nothing by themselves; the reader of English would look for the other half of each. */
const strayMarks = /[\r\n*_~“”„«»"[\]<>{}|`#=+^\\]/g;

function blanks(text: string): string {
  return ' '.repeat(text.length);
}
