import type { Block, SyntaxNode } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { perBlock } from '../document/per-block.ts';

/** Fields that say nothing of who does what when. */
const aside = new Set(['note', 'warning', 'automation', 'in', 'record', 'consult']);

/** The lines of a block that its flow is made of, as one text: where they are the same, the flow is. */
const shapeIn = perBlock((block: Block): string => {
  const lines: string[] = [];
  for (const node of block.nodes) gather(node, lines);
  return lines.join('');
});

function gather(node: SyntaxNode, lines: string[]): void {
  if (node.kind === 'prose' || node.kind === 'fence' || (node.kind === 'field' && aside.has(node.name)))
    return;
  for (let line = node.first; line <= node.last; line++) lines.push(node.block.lines[line]?.text ?? '');
  for (const child of node.children) gather(child, lines);
}

/**
 * Makes of a question about a whole flow one that is not asked again as long as the flow stays as it is and the last
 * answer was that there is nothing to report: while someone writes prose, that is every key. `key` is what the answer
 * depends on beside the flow; the versions of a document know each other by the block of their header.
 */
export function unlessKnownClean<Context, Report>(
  key: (document: SopDocument, context: Context) => string,
  ask: (document: SopDocument, context: Context) => Iterable<Report>,
): (document: SopDocument, context: Context) => Iterable<Report> {
  const lastOf = perBlock(
    (): { clean?: { readonly key: string; readonly shapes: readonly string[] } } => ({}),
  );
  return function* (document, context) {
    const header = document.tree.header?.block;
    if (header === undefined) return;
    const last = lastOf(header);
    const now = { key: key(document, context), shapes: document.workBlocks.map(shapeIn) };
    if (last.clean?.key === now.key && areSame(last.clean.shapes, now.shapes)) return;
    let isClean = true;
    for (const report of ask(document, context)) {
      isClean = false;
      yield report;
    }
    if (isClean) last.clean = now;
  };
}

function areSame(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((shape, index) => shape === other[index]);
}
