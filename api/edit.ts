/** Replaces the text from `start` to `end`: offsets in the document at `path` as it was before any edit. */
export interface Edit {
  readonly path: string;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with edits made in it, all of them of this one document. Throws a RangeError where two of them overlap. */
export function edited(text: string, edits: readonly Pick<Edit, 'start' | 'end' | 'text'>[]): string {
  let result = '';
  let at = 0;
  for (const edit of [...edits].sort((one, other) => one.start - other.start || one.end - other.end)) {
    if (edit.start < at) throw new RangeError(`two edits overlap at offset ${edit.start}`);
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
