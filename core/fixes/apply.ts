import type { Edit } from '../findings/finding.ts';

/** A text after edits of it, all of which give offsets in the text as it was. */
export function applyEdits(text: string, edits: readonly Omit<Edit, 'uri'>[]): string {
  const ordered = edits.map((edit, index) => ({ ...edit, index }));
  ordered.sort((one, other) => one.start - other.start || one.end - other.end || one.index - other.index);
  let result = '';
  let at = 0;
  for (const edit of ordered) {
    if (edit.start < at) continue;
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return result + text.slice(at);
}
