const mostShown = 60;

/** A piece of the document as messages quote it: on one line, and not too long of it. */
export function quote(text: string): string {
  const line = text
    .slice(0, 4 * mostShown)
    .replace(/\s+/g, ' ')
    .trim();
  return `“${line.length > mostShown ? `${line.slice(0, mostShown - 1).trimEnd()}…` : line}”`;
}

/** `a`, `a and b`, `a, b and c` */
export function listed(words: readonly string[], last = 'and'): string {
  if (words.length < 2) return words.join('');
  return `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`;
}

/** `1 step`, `3 steps` */
export function counted(amount: number, word: string): string {
  return `${amount} ${word}${amount === 1 ? '' : 's'}`;
}
