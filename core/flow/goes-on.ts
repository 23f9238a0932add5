import type { Target } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import type { Step } from '../document/step.ts';
import { inKeptBlocks } from '../document/stretches.ts';
import { workOf } from '../document/work.ts';

/** Whether each step of a document, nested ones too, leads to what stands after it: then no step is out of reach. */
export function everyStepGoesOn(document: SopDocument): boolean {
  return notGoingOn(document.workBlocks).length === 0;
}

const notGoingOn = inKeptBlocks((block) => workOf(block).steps.filter((step) => !goesOn(step)));

function goesOn(step: Step): boolean {
  if (step.closing !== undefined && leads(step.closing.target)) return false;
  const decided = step.branches.filter((branch) => !branch.isLate);
  const isComplete = decided.some((branch) => branch.node.isOtherwise);
  return !isComplete || decided.some((branch) => branch.target === undefined || !leads(branch.target));
}

/** Leads somewhere else than to what comes next. */
function leads({ kind }: Target): boolean {
  return kind !== 'continue' && kind !== 'run' && kind !== 'unknown';
}
