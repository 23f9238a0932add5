import { type Block, ItemNode, type SyntaxNode } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { indexed } from '../document/index-of-blocks.ts';
import { perBlock } from '../document/per-block.ts';
import { goTosIn } from '../document/targets.ts';
import { workOf } from '../document/work.ts';
import { nameKey } from '../names/name-key.ts';
import { anchoredBoxOf } from './latest-ends.ts';

/** Fields that say nothing of who does what when. */
const aside = new Set(['note', 'warning', 'automation', 'in', 'record', 'consult']);

/**
 * The section of a block and the lines that its flow is made of, as one text, without the titles of steps that name
 * their role.
 */
const shapeIn = perBlock((block: Block): string => {
  const pieces = [`${block.section?.label}\n`];
  for (const node of block.nodes) gather(node, pieces);
  return pieces.join('');
});

function gather(node: SyntaxNode, pieces: string[]): void {
  if (node.kind === 'prose' || node.kind === 'fence' || (node.kind === 'field' && aside.has(node.name)))
    return;
  const { lines, lineStarts } = node.block;
  const own = lines.slice(node.first, node.last + 1).map(({ text }) => text);
  pieces.push(
    node instanceof ItemNode ? withoutTitle(node, own.join(''), lineStarts[node.first] ?? 0) : own.join(''),
  );
  // The same lines may stand in each other in another way, by what is beside them.
  pieces.push(node.kind, '{');
  for (const child of node.children) gather(child, pieces);
  pieces.push('}');
}

function withoutTitle({ label, title }: ItemNode, text: string, start: number): string {
  if (label === undefined || label.text === '') return text;
  return text.slice(0, title.start - start) + text.slice(title.end - start);
}

/** What the steps of a block go by: where nobody leads to them by name, it is all the same to the flow. */
const titlesIn = perBlock((block) => workOf(block).steps.map((step) => step.titleKey));

/** The names of steps that a block leads to or counts from. */
const namedIn = indexed((block) => [
  ...goTosIn(block).map(({ step }) => [step.key, true] as const),
  ...workOf(block).steps.flatMap((step) => {
    const event = anchoredBoxOf(step)?.event;
    return event === undefined ? [] : [[nameKey(event.text), true] as const];
  }),
]);

interface Clean {
  readonly key: string;
  readonly blocks: readonly Block[];
}

/**
 * Makes of a question about a whole flow one that is not asked again as long as the flow stays as it is and the last
 * answer was that there is nothing to report: while someone writes prose or titles, that is every key. `key` is what the
 * answer depends on beside the flow; the versions of a document know each other by the block of their header.
 */
export function unlessKnownClean<Context, Report>(
  key: (document: SopDocument, context: Context) => string,
  ask: (document: SopDocument, context: Context) => Iterable<Report>,
): (document: SopDocument, context: Context) => Iterable<Report> {
  const lastOf = perBlock((): { clean?: Clean } => ({}));
  return function* (document, context) {
    const header = document.tree.header?.block;
    if (header === undefined) return;
    const last = lastOf(header);
    const now = { key: key(document, context), blocks: document.workBlocks };
    const isClean = last.clean?.key === now.key && isSameFlow(last.clean.blocks, document);
    let reports = 0;
    if (!isClean) {
      for (const report of ask(document, context)) {
        reports++;
        yield report;
      }
    }
    if (reports === 0) last.clean = now;
  };
}

/** Blocks that did not change are those of the version before: only what stands between them is looked at. */
function isSameFlow(before: readonly Block[], document: SopDocument): boolean {
  const now = document.workBlocks;
  if (before.length !== now.length) return false;
  return now.every((block, at) => block === before[at] || isSameIn(before[at] as Block, block, document));
}

function isSameIn(before: Block, now: Block, document: SopDocument): boolean {
  if (shapeIn(before) !== shapeIn(now)) return false;
  const titles = titlesIn(now);
  return titlesIn(before).every((title, at) => {
    const other = titles[at] as string;
    return title === other || !(isNamed(title, document) || isNamed(other, document));
  });
}

function isNamed(title: string, document: SopDocument): boolean {
  return document.once('names of steps', () => namedIn(document.workBlocks)).has(title);
}
