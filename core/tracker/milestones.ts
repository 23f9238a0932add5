import type { SopDocument } from '../document/document.ts';
import type { Thing } from '../document/thing.ts';
import { nameKey } from '../names/name-key.ts';

export function isCompleted(milestone: Thing): boolean {
  return nameKey(milestone.value('status')?.text ?? '') === 'completed';
}

/** The customer has come to the end of the way: nothing is to come that anyone could be late for. */
export function isAtItsEnd({ milestones }: SopDocument): boolean {
  return milestones.length > 0 && milestones.every(isCompleted);
}
