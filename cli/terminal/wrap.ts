import stringWidth from 'fast-string-width';

/** The words of a text on lines of at most `width` columns; a word that is longer has a line of its own. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(/[ \t\r\n]+/)) {
    if (word === '') continue;
    const size = stringWidth(word);
    if (line !== '' && used + 1 + size > width) {
      lines.push(line);
      line = '';
      used = 0;
    }
    line += line === '' ? word : ` ${word}`;
    used += used === 0 ? size : 1 + size;
  }
  return line === '' ? lines : [...lines, line];
}
