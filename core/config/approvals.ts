import type { Node } from 'jsonc-parser';
import { type ChangeClass, changeClasses, isChangeClass } from '../diff/change-class.ts';
import type { ConfigProblems } from './problem.ts';
import { choose, shown } from './wording.ts';

/** Who is to approve a change, by its class. */
export type Approvals = Readonly<Partial<Record<ChangeClass, readonly string[]>>>;

/** `"approvals": { "check and gate": ["Head of Quality"] }` */
export function readApprovals(value: Node, problems: ConfigProblems): { readonly approvals?: Approvals } {
  if (value.type !== 'object') {
    problems.add(
      value,
      'The approvals are not an object',
      'Name classes of changes and who approves them: { "control": ["Head of Quality"] }',
    );
    return {};
  }
  const approvals: Partial<Record<ChangeClass, readonly string[]>> = {};
  for (const { children: [key, each] = [] } of value.children ?? []) {
    if (key === undefined || each === undefined) continue;
    const name = String(key.value);
    if (!isChangeClass(name))
      problems.add(key, `"${name}" is no class of changes`, choose(name, changeClasses));
    else approvals[name] = readApprovers(each, problems);
  }
  return { approvals };
}

function readApprovers(value: Node, problems: ConfigProblems): readonly string[] {
  const next = 'Write names in double quotes, with brackets around them: ["Head of Quality"]';
  if (value.type !== 'array') problems.add(value, `${shown(value)} is no list of those who approve`, next);
  return (value.type === 'array' ? (value.children ?? []) : []).flatMap((item) => {
    if (typeof item.value === 'string' && item.value.trim() !== '') return [item.value];
    problems.add(item, `${shown(item)} is nobody who could approve`, next);
    return [];
  });
}
