import { type Block, BranchNode, ItemNode, ParallelNode } from '../../grammar/index.ts';
import { perBlock } from './per-block.ts';
import { Branch, Counter, Parallel, Step, type Work } from './step.ts';

/** What one block of a section of steps or of the exceptions holds. */
export interface BlockWork {
  /** What stands at the top level of the section. */
  readonly top: readonly (Step | Parallel | Branch)[];
  /** Every step, nested ones too, in the order of the text. */
  readonly steps: readonly Step[];
}

/** Reads a block once, for as long as it stays as it is. */
export const workOf = perBlock((block): BlockWork => {
  const top = readTop(block);
  return { top, steps: top.flatMap(stepsOf) };
});

function readTop(block: Block): readonly (Step | Parallel | Branch)[] {
  const counter = new Counter([]);
  const top: (Step | Parallel | Branch)[] = [];
  for (const node of block.nodes) {
    if (node instanceof ItemNode) top.push(new Step(node, undefined, counter.next()));
    else if (node instanceof ParallelNode)
      top.push(new Parallel(node, undefined, new Counter(counter.next())));
    else if (node instanceof BranchNode) top.push(new Branch(node, undefined, new Counter(counter.next())));
  }
  return top;
}

/** A step and all steps within it, or all steps within a branch, parallel or track. */
export function stepsOf(work: Work | Branch): readonly Step[] {
  if (work.kind !== 'step') return work.work.flatMap(stepsOf);
  const within = [...work.branches, ...work.parallels];
  within.sort((one, other) => one.node.first - other.node.first);
  return [work, ...within.flatMap(stepsOf)];
}
