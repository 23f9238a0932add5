/** The title of a stage as the name of a milestone: a line that is nothing else than that, whatever the title is. */
export function milestoneName(title: string): string {
  const words = onOneLine(title)
    // A colon would make a label of what stands before it.
    .replace(/:+(?=\s|$)/g, ' –')
    // What begins a bullet, a comment or a block of its own.
    .replace(/^(?:[^\p{L}\p{N}]|\d+[.)](?=\s|$))+/u, '')
    .replace(/(?:\s–)+$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  // In lower case a line may begin a branch or a target.
  return words === '' ? 'TODO' : words.charAt(0).toUpperCase() + words.slice(1);
}

export function onOneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
