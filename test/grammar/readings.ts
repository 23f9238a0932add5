import type { SyntaxNode, Tree } from '../../grammar/index.ts';

/** How a line of a document is read, without its words. */
export interface Reading {
  /** What it is: `item with role`, `field within`; `goes on` with the line above; empty where it says nothing. */
  readonly what: string;
  /** The line that it stands under, or goes on from; -1 at document level. */
  readonly under: number;
}

/** How each line is read. Two documents whose lines are read alike say the same, but for the words. */
export function readings(tree: Tree): Reading[] {
  const all: Reading[] = [];
  let section = -1;
  for (const block of tree.blocks) {
    const at = all.length;
    for (const _ of block.lines) all.push({ what: '', under: -1 });
    const hasRoles = block.section?.contents !== 'texts' && block.section?.contents !== 'things';
    const visit = (node: SyntaxNode, under: number, labelled: boolean): void => {
      const first = at + node.first;
      all[first] = { what: whatIs(node, labelled), under };
      for (let i = first + 1; i <= at + node.last; i++) all[i] = { what: 'goes on', under: first };
      for (const child of node.children) visit(child, first, labelled && node.kind !== 'field');
    };
    if (block.isHeading) section = -1;
    for (const node of block.nodes) visit(node, section, hasRoles);
    if (block.nodes[0]?.kind === 'section') section = at + block.nodes[0].first;
  }
  return all;
}

/** @param labelled what stands before an item's colon is a role, a term, a name */
function whatIs(node: SyntaxNode, labelled: boolean): string {
  switch (node.kind) {
    case 'header':
      return `header ${node.documentKind}`;
    case 'field':
    case 'section':
      return `${node.kind} ${node.name}`;
    case 'item':
      return labelled && node.label !== undefined ? 'item with label' : 'item';
    case 'branch':
      return `${node.isOtherwise ? 'otherwise' : 'if'} ${node.target?.kind ?? ''}`;
    case 'target':
      return `target ${node.target.kind}`;
    default:
      return node.kind;
  }
}
