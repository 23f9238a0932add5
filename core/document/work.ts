import { type Block, BranchNode, entriesIn, ItemNode, ParallelNode } from '../../grammar/index.ts';
import { gathered } from './gathered.ts';
import { perBlock } from './per-block.ts';
import { Branch, Counter, Parallel, Step, type Work } from './step.ts';

/** What one block of a section of steps or of the exceptions holds. */
export interface BlockWork {
  /** What stands at the top level of the section. */
  readonly top: readonly (Step | Parallel | Branch)[];
  /** Every step, nested ones too, in the order of the text. */
  readonly steps: readonly Step[];
  /** The names of all fields of these steps, as bits; names may share one. */
  readonly said: number;
}

/** Reads a block once, for as long as it stays as it is. */
export const workOf = perBlock((block): BlockWork => {
  const top = readTop(block);
  const steps = gathered(top, stepsOf);
  let said = 0;
  for (const { fields } of steps) for (const { name } of fields) said |= bits.get(name) ?? 0;
  return { top, steps, said };
});

/**
 * Makes of a reader of one step one of all steps of a block. With `fields`, it reads only blocks in which some step has
 * a field of one of these names: most steps have none of most fields.
 */
export function fromSteps<T>(
  read: (step: Step) => readonly T[],
  fields?: readonly string[],
): (block: Block) => readonly T[] {
  const wanted = fields?.reduce((all, name) => all | (bits.get(name) as number), 0);
  return (block) => {
    const { steps, said } = workOf(block);
    if (wanted !== undefined && (said & wanted) === 0) return none;
    const [only, another] = steps;
    if (another !== undefined) return gathered(steps, read);
    return only === undefined ? none : read(only);
  };
}

/** A bit for each field that a step may have, as the vocabulary has them; some share one. */
const bits: ReadonlyMap<string, number> = new Map(
  entriesIn('step').map(({ label }, nth) => [label.toLowerCase(), 1 << (nth % 31)]),
);
const none: readonly never[] = [];

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
  if (work.kind !== 'step') return gathered(work.work, stepsOf);
  if (work.branches.length === 0 && work.parallels.length === 0) return [work];
  const within = [...work.branches, ...work.parallels];
  within.sort((one, other) => one.node.first - other.node.first);
  return [work, ...gathered(within, stepsOf)];
}
