import type { Section, SopDocument } from '../../document/document.ts';
import type { Edit } from '../../findings/finding.ts';
import { insertAt, lineEndOf } from '../../fixes/edit.ts';
import { insertSection } from '../../fixes/insert-entry.ts';
import { indentationOf } from '../../fixes/lines-of.ts';
import { nameKey } from '../../names/name-key.ts';
import { namesOf } from '../../values/list.ts';
import { indented } from '../indented.ts';

/** What joins the sections of the document that a procedure is put into; names only where they are not there already. */
export function takenOver(run: SopDocument, document: SopDocument): readonly Edit[] {
  return [
    ...names('roles', run, document),
    ...names('systems', run, document),
    ...names('inputs', run, document),
    ...work('quality check', run, document),
    ...work('exceptions', run, document),
  ];
}

function names(name: string, run: SopDocument, document: SopDocument): readonly Edit[] {
  const known = new Set(document.things(name).map((thing) => nameKey(thing.name.text)));
  const outputs = document.allSteps.flatMap((step) => step.fieldsNamed('output').flatMap(namesOf));
  for (const output of outputs) known.add(nameKey(output.text));
  const missing = run.things(name).filter((thing) => !known.has(nameKey(thing.name.text)));
  const section = document.section(name);
  if (section !== undefined && section.heading.value.text !== '') {
    if (missing.length === 0) return [];
    const at = document.tree.startOf(section.heading.block) + section.heading.end;
    return [insertAt(document, at, missing.map((thing) => `, ${thing.name.text}`).join(''))];
  }
  const items = missing.map(({ name: each, node }) =>
    node === undefined
      ? `  - ${each.text}`
      : `  ${indented(node.block.text.slice(node.start, node.bodyEnd), 2 - indentationOf(node).length)}`,
  );
  return add(name, items, section, document);
}

function work(name: string, run: SopDocument, document: SopDocument): readonly Edit[] {
  const items = run.sectionsNamed(name).flatMap(({ blocks }) =>
    blocks.flatMap((block) =>
      block.nodes.map((node) => {
        const text = block.text.slice(block.lineStarts[node.first], node.bodyEnd);
        return indented(text, 2 - indentationOf(node).length);
      }),
    ),
  );
  return add(name, items, document.section(name), document);
}

/** Behind what the section has, or in a section of their own. */
function add(
  name: string,
  items: readonly string[],
  section: Section | undefined,
  document: SopDocument,
): readonly Edit[] {
  if (items.length === 0) return [];
  if (section === undefined) return [insertSection(document, name, items)];
  const lineEnd = lineEndOf(document);
  const last = section.blocks.findLast((block) => block.nodes.length > 0)?.nodes.at(-1);
  const at =
    document.tree.startOf(last?.block ?? section.heading.block) + (last?.bodyEnd ?? section.heading.end);
  const column = last === undefined ? 2 : indentationOf(last).length;
  return [insertAt(document, at, items.map((item) => lineEnd + indented(item, column - 2)).join(''))];
}
