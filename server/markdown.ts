/** What a document says, as text that Markdown leaves as it is. */
export function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()#+\-.!|<>~&]/g, '\\$&');
}

/** Lines of the language as an editor colours them. They are those of the vocabulary, never of a document. */
export function code(lines: string): string {
  return `\`\`\`sop\n${lines}\n\`\`\``;
}

/** Paragraphs; what is empty is left out. */
export function paragraphs(...texts: readonly (string | undefined)[]): string {
  return texts.filter((text) => text !== undefined && text !== '').join('\n\n');
}
