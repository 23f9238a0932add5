import type { Range } from '../../grammar/index.ts';
import type { SopDocument } from '../document/document.ts';
import { conditionToBranch } from './condition-to-branch.ts';
import { type ExtractContext, extractSteps } from './extract/extract-steps.ts';
import { inlineRun } from './inline/inline-run.ts';
import { moveStep } from './move-step.ts';
import type { Refactoring } from './refactoring.ts';
import { splitAtDetail } from './split-at-detail.ts';

/** The ways to write the selected steps differently; a selection without text is the place of the cursor. */
export function refactorings(
  document: SopDocument,
  selection: Range,
  context: ExtractContext,
): readonly Refactoring[] {
  return [
    ...extractSteps(document, selection, context),
    ...inlineRun(document, selection, context.workspace),
    ...conditionToBranch(document, selection),
    ...splitAtDetail(document, selection),
    ...moveStep(document, selection),
  ];
}
