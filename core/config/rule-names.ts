import { rules } from '../rules/index.ts';
import { syntaxCodes } from '../syntax/codes.ts';

let names: ReadonlySet<string> | undefined;

/** Everything that a finding can go by: the rules, and `syntax/` with a code of the grammar. */
export function ruleNames(): ReadonlySet<string> {
  names ??= new Set([...rules.map((rule) => rule.name), ...syntaxCodes.map((code) => `syntax/${code}`)]);
  return names;
}
