import { type Part, parse, type SyntaxNode, type Tree } from '../../grammar/index.ts';
import type { Contender } from '../contender.ts';
import { countTree } from './sop.ts';
import { writeSop } from './write.ts';

/**
 * The same, and then every part of every node is read with its range, as peers give theirs: the tree makes parts only
 * when they are asked for, and this shows what that saves.
 */
export const contender: Contender = {
  name: 'sop, every part read',
  gives: 'the same, each role, title, key, value, condition and target cut out',
  write: writeSop,
  parse: (text) => {
    const tree = parse(text);
    readParts(tree);
    return tree;
  },
  count: (parsed) => countTree(parsed as Tree),
};

/** Filled so that no reading can be left out as unused. */
let read = 0;

function readParts(tree: Tree): void {
  tree.blocks.forEach((block, index) => {
    const at = tree.starts[index] as number;
    for (const node of block.nodes) visit(node, at);
  });
}

function visit(node: SyntaxNode, at: number): void {
  for (const part of partsOf(node))
    if (part !== undefined) read += at + part.start + part.end + part.text.length;
  for (const child of node.children) visit(child, at);
}

function partsOf(node: SyntaxNode): (Part | undefined)[] {
  switch (node.kind) {
    case 'header':
      return [node.key, node.title];
    case 'field':
    case 'section':
      return [node.key, node.value];
    case 'item':
      return [node.label, node.title];
    case 'branch':
      return [node.condition, node.target?.name];
    case 'track':
      return [node.name];
    case 'target':
      return [node.target.part, node.target.name];
    default:
      return [node.own];
  }
}

export function partsRead(): number {
  return read;
}
