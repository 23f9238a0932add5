/**
 * The words of a prose that are its writer's own, at the places where they stand: code, quotations, links and comments
 * are put out of sight, each character for a blank.
 */
export function masked(raw: string): string {
  return raw.replace(notOwn, blanks).replace(/[\r\n*_~]/g, ' ');
}

const notOwn = new RegExp(
  [
    // A comment line within a text that goes on over several lines.
    '^[ \\t]*#.*$',
    '`+[^`]*`+',
    '!?\\[[^\\[\\]]*\\]\\([^()]*\\)',
    '<[^<>\\s]*>',
    // An address, a path.
    'https?:\\S+',
    '\\S*/\\S*',
    '“[^”]*”',
    '„[^“”]*[“”]',
    '«[^»]*»',
    '‘[^’]*’',
    '(?<![\\p{L}\\p{N}])"[^"]*"(?![\\p{L}\\p{N}])',
    "(?<![\\p{L}\\p{N}])'[^']*'(?![\\p{L}\\p{N}])",
  ].join('|'),
  'gmu',
);

function blanks(text: string): string {
  return ' '.repeat(text.length);
}
