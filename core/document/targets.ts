import type { SyntaxNode, Target } from '../../grammar/index.ts';
import { type Named, named } from '../names/named.ts';
import type { SopDocument } from './document.ts';
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

/** The same of a block. */
export const goTosIn = perBlock((block) => block.nodes.flatMap(goTosBelow));

const goTosInAll = inKeptBlocks(goTosIn);
const goTosIndexed = indexed((block) => goTosIn(block).map((goTo) => [goTo.step.key, goTo] as const));

function goTosBelow(node: SyntaxNode): readonly GoTo[] {
  const below = node.children.flatMap(goTosBelow);
  const target = targetOf(node);
  if (target?.kind !== 'go to' || target.name === undefined) return below;
  return [{ target, step: named(target.name) }, ...below];
}

/** The target on a line: of a branch, or on a line of its own. */
export function targetOf(node: SyntaxNode): Target | undefined {
  return node.kind === 'branch' || node.kind === 'target' ? node.target : undefined;
}
