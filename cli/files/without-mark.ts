/** A text as an editor has it: without a byte order mark. */
export function withoutMark(text: string): string {
  return text.startsWith(byteOrderMark) ? text.slice(1) : text;
}

export const byteOrderMark = '\ufeff';
