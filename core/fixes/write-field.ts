import type { SopDocument } from '../document/document.ts';
import type { Fix } from '../findings/finding.ts';
import { leaveOpen, replace } from './edit.ts';
import { insertField } from './insert-entry.ts';

/** Gives a field at the top of the document its value: behind its colon where it stands empty, else on a line of its own. */
export function writeField(document: SopDocument, name: string, value: string) {
  const field = document.field(name);
  if (field === undefined) return insertField(document, name, value);
  if (field.value.text !== '') return replace(document, field.value, value);
  const end = field.key.end + 1;
  return replace(
    document,
    { block: field.block, start: end, end: Math.max(end, field.value.end) },
    ` ${value}`,
  );
}

/** Adds the line of a field that only a person can write; none where it stands there already. */
export function addLineFor(document: SopDocument, name: string, label: string): readonly Fix[] {
  if (document.field(name) !== undefined) return [];
  return [
    {
      title: `Add the line “${label}:”`,
      edits: [leaveOpen(insertField(document, name, ''), `${label}:`)],
      safe: false,
      preferred: true,
    },
  ];
}
