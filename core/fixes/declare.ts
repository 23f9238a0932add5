import type { SopDocument } from '../document/document.ts';
import type { Edit, Fix } from '../findings/finding.ts';
import { insertAt, lineEndOf } from './edit.ts';
import { insertSection } from './insert-entry.ts';

/** Adds a name to a section of names, in the form in which the section has them; the section where there is none. */
export function declareIn(document: SopDocument, section: 'roles' | 'systems' | 'inputs', name: string): Fix {
  const label = `${section.charAt(0).toUpperCase()}${section.slice(1)}`;
  return {
    title: `Add “${name}” under ${label}`,
    edits: [edit(document, section, name)],
    safe: false,
    preferred: false,
  };
}

function edit(document: SopDocument, name: string, text: string): Edit {
  const section = document.section(name);
  if (section === undefined) return insertSection(document, name, [`  - ${text}`]);
  const heading = document.tree.startOf(section.heading.block) + section.heading.end;
  if (section.heading.value.text !== '') return insertAt(document, heading, `, ${text}`);
  const last = section.blocks.findLast((block) => block.nodes.length > 0)?.nodes.at(-1);
  if (last === undefined) return insertAt(document, heading, `${lineEndOf(document)}  - ${text}`);
  const indentation = last.line.text.slice(0, last.line.first);
  return insertAt(
    document,
    document.tree.startOf(last.block) + last.bodyEnd,
    `${lineEndOf(document)}${indentation}- ${text}`,
  );
}
