import { entriesIn } from '../../grammar/index.ts';
import type { Section, SopDocument } from '../document/document.ts';
import type { Edit } from '../findings/finding.ts';
import { insertAt, lineEndOf } from './edit.ts';

/**
 * Writes a field that is missing at the top of the document: behind the last of those that the vocabulary has before
 * it, or behind the header.
 */
export function insertField(document: SopDocument, name: string, value: string): Edit {
  return insertLines(document, name, [
    value === '' ? `${labelOf(document, name)}:` : `${labelOf(document, name)}: ${value}`,
  ]);
}

/** Writes a section that is missing, with a blank line before it; `lines` stand below its heading, indented already. */
export function insertSection(document: SopDocument, name: string, lines: readonly string[]): Edit {
  return insertLines(document, name, ['', `${labelOf(document, name)}:`, ...lines]);
}

/** Writes a line behind a section's heading, as its first item; indented like the items that are there. */
export function insertFirstItem(document: SopDocument, section: Section, text: string): Edit {
  const lineEnd = lineEndOf(document);
  const line = section.blocks[0]?.nodes[0]?.line;
  const indentation = line === undefined ? '  ' : line.text.slice(0, line.first);
  const offset = document.tree.startOf(section.heading.block) + section.heading.end;
  return insertAt(document, offset, `${lineEnd}${indentation}- ${text}`);
}

function labelOf(document: SopDocument, name: string): string {
  return topEntries(document).find((entry) => entry.label.toLowerCase() === name)?.label ?? name;
}

function topEntries(document: SopDocument) {
  return entriesIn(document.kind);
}

function insertLines(document: SopDocument, name: string, lines: readonly string[]): Edit {
  const lineEnd = lineEndOf(document);
  const offset = endOfPredecessor(document, name);
  if (offset === undefined) return insertAt(document, 0, lines.join(lineEnd) + lineEnd);
  return insertAt(document, offset, lineEnd + lines.join(lineEnd));
}

/** The end of the last line of what stands before an entry of that name; undefined when nothing does. */
function endOfPredecessor(document: SopDocument, name: string): number | undefined {
  const order = topEntries(document).map((entry) => entry.label.toLowerCase());
  const place = order.indexOf(name);
  let best = -1;
  let end =
    document.tree.header && document.tree.startOf(document.tree.header.block) + document.tree.header.end;
  for (const field of document.fields) {
    const at = order.indexOf(field.name);
    if (at < 0 || at >= place || at < best) continue;
    best = at;
    end = document.tree.startOf(field.block) + field.bodyEnd;
  }
  for (const section of document.sections) {
    const at = order.indexOf(section.name);
    if (at < 0 || at >= place || at < best) continue;
    best = at;
    end = endOfSection(document, section);
  }
  return end;
}

function endOfSection(document: SopDocument, section: Section): number {
  const block = section.blocks.findLast((each) => each.nodes.length > 0) ?? section.heading.block;
  return document.tree.startOf(block) + Math.max(...block.nodes.map((node) => node.bodyEnd));
}
