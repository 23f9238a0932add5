import type { SopDocument } from '../document/document.ts';
import type { Branch, Step, Work } from '../document/step.ts';
import { stepsIn } from '../document/steps-in.ts';
import { workOf } from '../document/work.ts';
import type { Lines } from './lines.ts';

/** The innermost step with a line of that number, in it or below it. */
export function stepAtLine(document: SopDocument, lines: Lines, line: number): Step | undefined {
  const block = document.tree.blockAt(lines.start(line));
  const steps = block === undefined ? [] : stepsIn(block, document.kind);
  return steps.findLast(({ node }) => lines.firstOf(node) <= line && line <= lines.lastOf(node));
}

/** What stands beside a step, the step itself among it: in its section, its branch, its track. */
export function siblingsOf(document: SopDocument, step: Step): readonly (Work | Branch)[] {
  const { around } = step;
  if (around !== undefined) return around.kind === 'step' ? around.parallels : around.work;
  const section = document.sections.find(({ blocks }) => blocks.includes(step.node.block));
  return section?.blocks.flatMap((block) => workOf(block).top) ?? [];
}

/**
 * The steps beside each other that two lines and all between them touch: the innermost ones that both lines are in.
 * Empty where there are none.
 */
export function stepsBetween(
  document: SopDocument,
  lines: Lines,
  first: number,
  last: number,
): readonly Step[] {
  for (let step = stepAtLine(document, lines, first); step !== undefined; step = stepAround(step)) {
    const siblings = siblingsOf(document, step);
    const touched = siblings.filter(({ node }) => lines.firstOf(node) <= last && first <= lines.lastOf(node));
    const end = touched.at(-1)?.node;
    const isInside = end !== undefined && last <= lines.lastOf(end);
    if (isInside && touched.every((each) => each.kind === 'step')) return touched;
  }
  return [];
}

/** The step that a nested one stands in. */
function stepAround({ around }: Step): Step | undefined {
  let at = around;
  while (at !== undefined && at.kind !== 'step') at = at.around;
  return at;
}
