/** Width of a letter and height of a line, in the same unit; near enough for every font. */
const letter = 7;
const line = 18;
const mostLines = 8;

/**
 * The lines of a text for a diamond, which is as wide as its text is wide and high together: of all ways to break
 * the text, the one that makes the smallest.
 */
export function diamondLines(text: string): readonly string[] {
  const words = text.split(' ');
  let best: readonly string[] = [text];
  for (let count = 2; count <= Math.min(words.length, mostLines); count++) {
    const lines = brokenInto(count, words);
    if (size(lines) < size(best)) best = lines;
  }
  return best;
}

/** Into at most that many lines, the longest of which is as short as can be. */
function brokenInto(count: number, words: readonly string[]): readonly string[] {
  const length = words.join(' ').length;
  let most = Math.max(Math.ceil(length / count), ...words.map((word) => word.length));
  while (most < length && filled(words, most).length > count) most++;
  return filled(words, most);
}

function filled(words: readonly string[], most: number): readonly string[] {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= most)
      lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

function size(lines: readonly string[]): number {
  return Math.max(...lines.map((each) => each.length)) * letter + lines.length * line;
}
