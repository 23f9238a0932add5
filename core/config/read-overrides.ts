import type { Node } from 'jsonc-parser';
import { entries } from './entries.ts';
import type { ConfigProblems } from './problem.ts';
import { readGlobs } from './read-globs.ts';
import type { Override, Settings } from './settings.ts';

/** Reads one setting that files may have of their own; reports the others. */
type ReadOwn = (name: string, key: Node, value: Node, problems: ConfigProblems) => Partial<Settings>;

const example = '{ "files": ["kitchen"], "preset": "strict" }';

/** `"overrides": [{ "files": ["kitchen"], "preset": "strict" }]` */
export function readOverrides(value: Node, problems: ConfigProblems, readOwn: ReadOwn): readonly Override[] {
  if (value.type !== 'array') {
    problems.add(value, 'The overrides are not a list', `Put brackets around them: [${example}]`);
    return [];
  }
  return (value.children ?? []).flatMap((item) => readOverride(item, problems, readOwn));
}

function readOverride(item: Node, problems: ConfigProblems, readOwn: ReadOwn): readonly Override[] {
  if (item.type !== 'object') {
    problems.add(item, 'An override is not an object', `Name its files and what holds for them: ${example}`);
    return [];
  }
  let files: readonly string[] | undefined;
  let wishes: Partial<Settings> = {};
  for (const [name, key, value] of entries(item, problems)) {
    if (name === 'files') files = readGlobs(value, problems, 'What an override is for');
    else wishes = { ...wishes, ...readOwn(name, key, value, problems) };
  }
  if (files === undefined) problems.add(item, 'An override names no files', `Say what it is for: ${example}`);
  return files === undefined ? [] : [{ files, wishes }];
}
