import type { Position, SelectionRange, SelectionRangeParams } from 'vscode-languageserver';
import type { SopDocument } from '../core/index.ts';
import { mentionAt } from '../core/references/mentions.ts';
import type { Range as Offsets, Part, SyntaxNode } from '../grammar/index.ts';
import type { Session } from './session.ts';
import { nodesAt } from './text/nodes-at.ts';
import { positionsOf } from './text/positions.ts';

/** What a selection grows by: a word, a name, a value, a line, a step with all below it, a section, the document. */
export function selectionRanges(
  { textDocument, positions }: SelectionRangeParams,
  session: Session,
): SelectionRange[] {
  const document = session.library.document(textDocument.uri);
  if (document === undefined) return [];
  return positions.map((position) => selectionRange(document, position, session));
}

function selectionRange(document: SopDocument, position: Position, session: Session): SelectionRange {
  const positions = positionsOf(document.tree);
  const offset = positions.offsetAt(position);
  const around = rangesAround(document, position, offset, session)
    .filter(({ start, end }) => start <= offset && offset <= end)
    .sort((one, other) => other.end - other.start - (one.end - one.start));
  let chosen: (Offsets & { readonly made: SelectionRange }) | undefined;
  for (const { start, end } of around) {
    const range = positions.range({ start, end });
    if (chosen === undefined) chosen = { start, end, made: { range } };
    else if (isWithin({ start, end }, chosen)) chosen = { start, end, made: { range, parent: chosen.made } };
  }
  return chosen?.made ?? { range: { start: position, end: position } };
}

function isWithin(inner: Offsets, outer: Offsets): boolean {
  const isSame = inner.start === outer.start && inner.end === outer.end;
  return outer.start <= inner.start && inner.end <= outer.end && !isSame;
}

function rangesAround(
  document: SopDocument,
  position: Position,
  offset: number,
  session: Session,
): readonly Offsets[] {
  const { tree } = document;
  const ranges: Offsets[] = [{ start: 0, end: tree.length }, ...sectionsOf(document)];
  const found = positionsOf(tree).lineAt(position.line);
  if (found === undefined) return ranges;
  const { block, index, line, start } = found;
  for (const node of nodesAt(block, index)) {
    ranges.push(tree.range({ block, start: node.start, end: node.bodyEnd }), tree.range(node));
    for (const part of partsOf(node)) ranges.push(tree.range(part));
  }
  const mention = mentionAt(document, offset, session.library.workspaceOf(document.uri));
  if (mention !== undefined) ranges.push(tree.range(mention.at));
  for (const { index: at, 0: word } of line.text.matchAll(/[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{N}\p{M}]+)*/gu))
    ranges.push({ start: start + at, end: start + at + word.length });
  return ranges;
}

/** What a line consists of, seen by its own words. */
function partsOf(node: SyntaxNode): readonly Part[] {
  switch (node.kind) {
    case 'header':
      return [node.title];
    case 'field':
    case 'section':
      return [node.value];
    case 'item':
      return [node.text, node.title, ...(node.label === undefined ? [] : [node.label])];
    case 'branch':
      return [node.condition, node.target?.part, node.target?.name].filter((part) => part !== undefined);
    case 'target':
      return [node.target.name].filter((part) => part !== undefined);
    case 'track':
      return [node.name];
    default:
      return [];
  }
}

function sectionsOf({ sections, tree }: SopDocument): readonly Offsets[] {
  return sections.map(({ heading, blocks }) => {
    const last = blocks.findLast((block) => block.nodes.length > 0) ?? heading.block;
    const end = tree.startOf(last) + Math.max(...last.nodes.map((node) => node.bodyEnd));
    return { start: tree.startOf(heading.block) + heading.start, end };
  });
}
