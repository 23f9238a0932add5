import { type Block, type Line, LineKind, type SyntaxNode, type Target } from '../../grammar/index.ts';
import { type Named, named } from '../names/named.ts';
import type { SopDocument } from './document.ts';
import { gathered } from './gathered.ts';
import { type Index, indexed } from './index-of-blocks.ts';
import { perBlock } from './per-block.ts';
import { inKeptBlocks } from './stretches.ts';

/** A `go to`, and the step that it names. */
export interface GoTo {
  readonly target: Target;
  readonly step: Named;
}

/** Every `go to` of the document, those of branches and those that close a step, in the order of the text. */
export function goTosOf(document: SopDocument): readonly GoTo[] {
  return goTosInAll(document.workBlocks);
}

export function hasGoTo(document: SopDocument): boolean {
  return goTosOf(document).length > 0;
}

/** The same by the key of the step. */
export function goTosByKey(document: SopDocument): Index<GoTo> {
  return document.once('go tos by key', () => goTosIndexed(document.workBlocks));
}

/** The targets of a block, those of branches and those on lines of their own, in the order of the text. */
export const targetsIn = perBlock(readTargets);

/** The same for those who ask once and keep nothing. */
export function readTargets(block: Block): readonly Target[] {
  if (!block.lines.some(mayLead)) return none;
  const found: Target[] = [];
  const gather = (node: SyntaxNode) => {
    const target = targetOf(node);
    if (target !== undefined) found.push(target);
    for (const child of node.children) gather(child);
  };
  for (const node of block.nodes) gather(node);
  return found;
}

/** Whether a line may have a target. */
export function mayLead({ kind }: Line): boolean {
  return kind === LineKind.Branch || kind === LineKind.Otherwise || kind === LineKind.Target;
}

const none: readonly never[] = [];

/** The same of a block. */
export const goTosIn = perBlock((block) =>
  gathered(targetsIn(block), (target): readonly GoTo[] =>
    target.kind === 'go to' && target.name !== undefined ? [{ target, step: named(target.name) }] : none,
  ),
);

const goTosInAll = inKeptBlocks(goTosIn);
const goTosIndexed = indexed((block) => goTosIn(block).map((goTo) => [goTo.step.key, goTo] as const));

/** The target on a line: of a branch, or on a line of its own. */
export function targetOf(node: SyntaxNode): Target | undefined {
  return node.kind === 'branch' || node.kind === 'target' ? node.target : undefined;
}
