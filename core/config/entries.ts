import type { Node } from 'jsonc-parser';
import type { ConfigProblems } from './problem.ts';

/** The entries of an object; one that is there a second time is reported, and counts. */
export function entries(
  object: Node,
  problems: ConfigProblems,
): readonly (readonly [name: string, key: Node, value: Node])[] {
  const seen = new Set<string>();
  return (object.children ?? []).flatMap(({ children: [key, value] = [] }) => {
    if (key === undefined || value === undefined) return [];
    const name = String(key.value);
    if (seen.has(name)) problems.add(key, `"${name}" is there twice`, 'Remove one of the two');
    seen.add(name);
    return [[name, key, value] as const];
  });
}
