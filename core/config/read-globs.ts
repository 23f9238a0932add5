import type { Node } from 'jsonc-parser';
import { isSimple } from './globs.ts';
import type { ConfigProblems } from './problem.ts';
import { shown } from './wording.ts';

/** `["drafts", "**\/old-*"]`; `what` begins the message where it is no list: `What is excluded`. */
export function readGlobs(value: Node, problems: ConfigProblems, what: string): readonly string[] {
  if (value.type !== 'array') {
    problems.add(value, `${what} is not a list`, 'Put brackets around it: ["drafts"]');
    return [];
  }
  const globs: string[] = [];
  for (const item of value.children ?? []) {
    const { value }: { value?: unknown } = item;
    if (typeof value !== 'string' || value === '')
      problems.add(
        item,
        `${shown(item)} is no name of a file or folder`,
        'Write a name or a glob in double quotes: "drafts"',
      );
    else if (isSimple(value)) globs.push(value);
    else
      problems.add(
        item,
        `${shown(item)} has more wildcards than one glob may have`,
        'Use at most two **, three * and three { in one, or write several',
      );
  }
  return globs;
}
