/** Width of a letter and height of a line, in the same unit; near enough for every font. */
const letter = 7;
const line = 18;

/**
 * The lines of a text for a diamond, which is as wide as its text is wide and high together: a long line makes it
 * huge, so that the text is broken into lines that make it about square.
 */
export function diamondLines(text: string): readonly string[] {
  const most = Math.max(
    10,
    Math.ceil(text.length / Math.max(1, Math.round(Math.sqrt((text.length * letter) / line)))),
  );
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
