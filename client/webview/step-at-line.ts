import type { MapNode } from '../../server/messages/messages.ts';

/** The step in which the line stands: the innermost, where one step holds others. */
export function stepAtLine(nodes: readonly MapNode[], line: number): MapNode | undefined {
  let innermost: MapNode | undefined;
  for (const node of nodes) {
    if (!holds(node, line)) continue;
    if (!innermost || lineCount(node) <= lineCount(innermost)) innermost = node;
  }
  return innermost;
}

/** A range that ends at the beginning of a line does not reach into that line. */
function holds({ range }: MapNode, line: number): boolean {
  const lastLine =
    range.end.character === 0 && range.end.line > range.start.line ? range.end.line - 1 : range.end.line;
  return range.start.line <= line && line <= lastLine;
}

function lineCount({ range }: MapNode): number {
  return range.end.line - range.start.line;
}
