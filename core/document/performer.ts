import type { Part } from '../../grammar/index.ts';
import type { Around, Step } from './step.ts';

/**
 * The role that does a step: the one it names, or, for a nested step, that of the track it stands in when the track is
 * named after a role, or of the step around it. Undefined where nothing says it.
 */
export function performerOf(step: Step, isRole: (name: string) => boolean): Part | undefined {
  if (step.role !== undefined) return step.role;
  for (let around: Around = step.around; around !== undefined; around = around.around) {
    if (around.kind === 'track' && isRole(around.name.text)) return around.name;
    if (around.kind === 'step' && around.role !== undefined) return around.role;
  }
  return undefined;
}

/** Whether the step stands in an exception, and is done by whoever meets it unless it says otherwise. */
export function isInException(step: Step): boolean {
  return step.node.block.section?.contents === 'branches';
}
