import { type Block, LineKind, type SyntaxNode } from '../../grammar/index.ts';

/**
 * The text of a block without what is literal: comments and fenced lines are blank, each character a space, so that
 * what is found stands at the same offset in the block.
 */
export function ownWords(block: Block): string {
  const fenced = new Set<number>();
  for (const node of block.nodes) addFenced(node, fenced);
  return block.lines
    .map((line, i) => (line.kind === LineKind.Comment || fenced.has(i) ? blanks(line.text) : line.text))
    .join('');
}

/** Code, quotations, addresses and where links lead to, each character for a space. */
export function withoutCode(text: string): string {
  return text.replace(literal, blanks);
}

const literal = new RegExp(
  [
    '`+[^`\\n]*`+',
    '\\]\\([^()\\n]*\\)',
    '<[a-z]+:[^<>\\n]*>',
    '<[^<>\\s@]+@[^<>\\s]+>',
    'https?://\\S+',
    '“[^“”\\n]*”',
    '(?<![\\p{L}\\p{N}])"[^"\\n]*"(?![\\p{L}\\p{N}])',
  ].join('|'),
  'giu',
);

function blanks(text: string): string {
  return text.replace(/[^\r\n]/g, ' ');
}

function addFenced(node: SyntaxNode, fenced: Set<number>): void {
  if (node.kind === 'fence') for (let i = node.first; i <= node.last; i++) fenced.add(i);
  if (node.kind === 'markdown') addFencedMarkdown(node.block, node.first, node.last, fenced);
  for (const child of node.children) addFenced(child, fenced);
}

function addFencedMarkdown(block: Block, first: number, last: number, fenced: Set<number>): void {
  let isOpen = false;
  for (let i = first; i <= last; i++) {
    const isFence = /^\s*(?:```|~~~)/.test(block.lines[i]?.text ?? '');
    if (isOpen || isFence) fenced.add(i);
    if (isFence) isOpen = !isOpen;
  }
}
