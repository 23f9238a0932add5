/** What a document says, as text that Markdown leaves as it is. */
export function plain(text: string): string {
  const inLine = text.replace(/[\\`*_[\]<>~&|!]/g, '\\$&');
  return inLine.replace(
    /^(\s*)([#+-]|\d+(?=[.)]))/gm,
    (_, blanks, mark) => blanks + (/\d/.test(mark) ? `${mark}\\` : `\\${mark}`),
  );
}

/** Lines of the language as an editor colours them. They are those of the vocabulary, never of a document. */
export function code(lines: string): string {
  return `\`\`\`sop\n${lines}\n\`\`\``;
}

/** Paragraphs; what is empty is left out. */
export function paragraphs(...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== '').join('\n\n');
}
