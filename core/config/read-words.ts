import type { Node } from 'jsonc-parser';
import { type Reason, reasons } from '../language/reasons.ts';
import type { ConfigProblems } from './problem.ts';
import type { RuleSettings } from './rule-settings.ts';
import { choose, shown } from './wording.ts';

/** `"words": { "vague-deadline": ["shortly"] }` */
export function readWords(value: Node, problems: ConfigProblems): Partial<RuleSettings> {
  if (value.type !== 'object') {
    problems.add(
      value,
      'The words are not an object',
      'Name the rule that is to look for them, and list them: { "vague-deadline": ["shortly"] }',
    );
    return {};
  }
  const words: Partial<Record<Reason, readonly string[]>> = {};
  for (const { children: [key, list] = [] } of value.children ?? []) {
    if (key === undefined || list === undefined) continue;
    const reason = reasons.find((each) => each === key.value);
    if (reason === undefined) {
      problems.add(key, `"${key.value}" is no rule that looks for words`, choose(String(key.value), reasons));
    } else words[reason] = readList(list, problems);
  }
  return { words };
}

function readList(list: Node, problems: ConfigProblems): readonly string[] {
  if (list.type !== 'array') {
    problems.add(list, 'The words of a rule are not a list', 'Put brackets around them: ["shortly"]');
    return [];
  }
  return (list.children ?? []).flatMap((item) => {
    if (typeof item.value === 'string' && /^[\p{L}\p{N}'’.-]+(?: [\p{L}\p{N}'’.-]+)*$/u.test(item.value))
      return [item.value];
    problems.add(
      item,
      `${shown(item)} is no word or phrase`,
      'Write words with single spaces between: "in due course"',
    );
    return [];
  });
}
