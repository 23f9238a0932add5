import type { Block, Part, SyntaxNode } from '../../grammar/index.ts';
import { splitAtFirstComma } from '../values/first-comma.ts';
import type { SopDocument } from './document.ts';
import type { Around, Step } from './step.ts';
import { inBlocks } from './stretches.ts';
import { mayLead, targetOf } from './targets.ts';
import { fromSteps } from './work.ts';

/** A procedure that another one runs, and, with `SOP-010, Refer the nonconformance`, the step it begins with. */
export interface Run {
  /** The whole name, as titles may have a comma. */
  readonly whole: Part;
  /** What stands before the first comma. */
  readonly document: Part;
}

/** Every procedure that a document runs: in the `run` of a step and in targets, in the order of the text. */
export function runsOf(document: SopDocument): readonly Run[] {
  return runsIn(document.workBlocks);
}

/** Those that are run whenever the document is: not in a branch, and not only if something holds. */
export function steadyRunsOf(document: SopDocument): readonly Run[] {
  return steadyRunsIn(document.workBlocks);
}

const steadyRunsIn = inBlocks(
  fromSteps(
    (step): readonly Run[] => {
      const value = step.field('run')?.value;
      const isSteady = value !== undefined && value.text !== '' && isAlwaysDone(step);
      return isSteady ? [{ whole: value, document: splitAtFirstComma(value).first }] : [];
    },
    ['run'],
  ),
);

function isAlwaysDone(step: Step): boolean {
  for (let around: Around = step; around !== undefined; around = around.around) {
    if (around.kind === 'branch') return false;
    if (around.kind === 'step' && around.field('only if') !== undefined) return false;
  }
  return true;
}

const runsIn = inBlocks((block) => (mayRun(block) ? block.nodes.flatMap(runsBelow) : []));

function mayRun({ lines, meantKeys }: Block): boolean {
  return meantKeys !== undefined || lines.some((line) => line.key?.name === 'run' || mayLead(line));
}

function runsBelow(node: SyntaxNode): readonly Run[] {
  const below = node.children.flatMap(runsBelow);
  const target = targetOf(node);
  const name = target?.kind === 'run' ? target.name : undefined;
  const value = node.kind === 'field' && node.name === 'run' ? node.value : name;
  if (value === undefined || value.text === '') return below;
  return [{ whole: value, document: splitAtFirstComma(value).first }, ...below];
}
