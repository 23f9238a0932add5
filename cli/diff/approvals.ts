import type { Change, Settings } from '../../core/index.ts';
import type { Approval } from './compared.ts';

/** Who has to approve changes, in the order of the config, each with the classes for which. */
export function approvalsOf(changes: readonly Change[], { approvals = {} }: Settings): readonly Approval[] {
  const classes = new Set(changes.map((change) => change.class));
  const needed = new Map<string, Change['class'][]>();
  for (const [name, people] of Object.entries(approvals) as [Change['class'], readonly string[]][]) {
    if (!classes.has(name)) continue;
    for (const who of people) needed.set(who, [...(needed.get(who) ?? []), name]);
  }
  return [...needed].map(([who, names]) => ({ who, classes: names }));
}
