import { nameKey } from '../names/name-key.ts';
import type { Branch } from './step.ts';

/** The conditions that have a meaning of their own. */
export type KnownCondition = 'late' | 'rejected' | 'a quality bar is missed';

export function isConditionOf(branch: Branch | undefined, condition: KnownCondition): boolean {
  return nameKey(branch?.condition?.text ?? '') === condition;
}

/** A condition of the author's own, neither `otherwise` nor one with a meaning of its own. */
export function isOrdinary(branch: Branch): boolean {
  const key = nameKey(branch.condition?.text ?? '');
  return (
    !branch.node.isOtherwise && key !== 'late' && key !== 'rejected' && key !== 'a quality bar is missed'
  );
}
