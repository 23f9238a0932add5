import type { SopDocument } from '../document/document.ts';
import type { Fix } from '../findings/finding.ts';
import { insertAt, lineEndOf } from './edit.ts';
import { insertSection } from './insert-entry.ts';

/** Adds a role to the document's own. */
export function declareRole(document: SopDocument, role: string): Fix {
  return {
    title: `Declare “${role}” in Roles`,
    edits: [edit(document, role)],
    safe: false,
    preferred: false,
  };
}

function edit(document: SopDocument, role: string) {
  const section = document.section('roles');
  if (section === undefined) return insertSection(document, 'roles', [`  - ${role}`]);
  const heading = document.tree.startOf(section.heading.block) + section.heading.end;
  if (section.heading.value.text !== '') return insertAt(document, heading, `, ${role}`);
  const last = section.blocks.findLast((block) => block.nodes.length > 0)?.nodes.at(-1);
  if (last === undefined) return insertAt(document, heading, `${lineEndOf(document)}  - ${role}`);
  const indentation = last.line.text.slice(0, last.line.first);
  return insertAt(
    document,
    document.tree.startOf(last.block) + last.bodyEnd,
    `${lineEndOf(document)}${indentation}- ${role}`,
  );
}
