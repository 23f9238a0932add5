import { parse, type SyntaxNode, type Tree } from '../../grammar/index.ts';
import type { Contender } from '../contender.ts';
import type { Count } from '../facts.ts';
import { writeSop } from './write.ts';

/** The language of this project: what the editor and the command line run on every document. */
export const contender: Contender = {
  name: 'sop',
  gives: 'typed tree with ranges and problems',
  write: writeSop,
  parse,
  count: (parsed) => countTree(parsed as Tree),
};

export function countTree(tree: Tree): Count {
  const count: Count = { steps: 0, values: 0, branches: 0, prose: 0 };
  const visit = (node: SyntaxNode, inSteps: boolean): void => {
    if (node.kind === 'item' && inSteps) count.steps++;
    if (node.kind === 'field') count.values += node.items.length || 1;
    if (node.kind === 'branch') count.branches++;
    if (node.kind === 'prose') count.prose++;
    for (const child of node.children) visit(child, inSteps && node.kind !== 'field');
  };
  for (const block of tree.blocks) {
    if (block.problems.length > 0) throw new Error(`the document is not clean: ${block.problems[0]?.what}`);
    for (const node of block.nodes) visit(node, block.section?.contents === 'steps');
  }
  return count;
}
