import type { Kind } from '../../grammar/index.ts';
import type { Step } from '../document/step.ts';
import { stepsIn } from '../document/steps-in.ts';
import type { BlockRule, Report } from './rule.ts';

/** The check of a rule that looks at each step of a procedure by itself. */
export function ofSteps(
  reportsOf: (step: Step, kind: Kind) => Report | readonly Report[] | undefined,
): BlockRule['check'] {
  return (block, kind) => {
    let found: Report[] | undefined;
    for (const step of stepsIn(block, kind)) {
      const reports = reportsOf(step, kind);
      if (reports === undefined) continue;
      found ??= [];
      if ('what' in reports) found.push(reports);
      else for (const report of reports) found.push(report);
    }
    return found ?? nothing;
  };
}

/** What nearly every block has to report. */
export const nothing: readonly Report[] = [];
