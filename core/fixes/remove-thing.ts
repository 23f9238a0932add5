import type { SopDocument } from '../document/document.ts';
import type { Thing } from '../document/thing.ts';
import type { Fix } from '../findings/finding.ts';
import { removeLines } from './remove-line.ts';

/** Takes a name out of its section: with its lines, or with the comma that parts it from the one before or behind. */
export function removeThing(document: SopDocument, { name, node }: Thing): readonly Fix[] {
  const title = `Remove “${name.text}”`;
  if (node !== undefined) return [removeLines(document, node, title)];
  const { start, end } = document.tree.range(name);
  const at = document.tree.startOf(name.block);
  const { text } = name.block;
  const before = /,[ \t]*$/.exec(text.slice(0, start - at))?.[0].length;
  const behind = before === undefined ? (/^[ \t]*,[ \t]*/.exec(text.slice(end - at))?.[0].length ?? 0) : 0;
  const edit = { uri: document.uri, start: start - (before ?? 0), end: end + behind, text: '' };
  return [{ title, edits: [edit], safe: false, preferred: true }];
}
