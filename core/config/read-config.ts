import { type Node, type ParseError, parseTree, printParseErrorCode } from 'jsonc-parser';
import { entries } from './entries.ts';
import { type ConfigProblem, ConfigProblems } from './problem.ts';
import { readSetting } from './read-setting.ts';
import { defaultSettings, type Settings } from './settings.ts';

export interface Config {
  /** What can be told in spite of the problems. */
  readonly settings: Settings;
  readonly problems: readonly ConfigProblem[];
}

/** Reads a `sop.config.json`: JSON, in which comments and a comma behind the last entry are welcome. */
export function readConfig(text: string): Config {
  const problems = new ConfigProblems(text);
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true, allowEmptyContent: true });
  const [error] = errors;
  if (error !== undefined) {
    problems.add(error, ...explain(error));
    return {
      settings: root?.type === 'object' ? readSettings(root, new ConfigProblems(text)) : defaultSettings,
      problems: problems.found,
    };
  }
  if (root !== undefined && root.type !== 'object') {
    problems.add(
      root,
      'The settings are not an object',
      'Put braces around them: { "preset": "recommended" }',
    );
  }
  const settings = root?.type === 'object' ? readSettings(root, problems) : defaultSettings;
  return { settings, problems: problems.found };
}

function readSettings(root: Node, problems: ConfigProblems): Settings {
  let settings = defaultSettings;
  for (const [name, key, value] of entries(root, problems))
    settings = { ...settings, ...readSetting(name, key, value, problems) };
  return settings;
}

/** What is wrong with the JSON, and what to do. */
function explain({ error }: ParseError): [what: string, next: string] {
  const code = printParseErrorCode(error);
  return explanations[code] ?? ['This is not JSON', 'Compare it with { "preset": "recommended" }'];
}

const explanations: Readonly<Record<string, [what: string, next: string]>> = {
  CommaExpected: ['A comma is missing', 'Put a comma behind the entry before'],
  ColonExpected: ['A colon is missing', 'Put a colon between the name of the setting and its value'],
  ValueExpected: ['A value is missing', 'Write it, in double quotes where it is text'],
  PropertyNameExpected: ['The name of a setting is missing', 'Write it in double quotes: "preset"'],
  CloseBraceExpected: ['A closing brace is missing', 'Write } behind the last entry'],
  CloseBracketExpected: ['A closing bracket is missing', 'Write ] behind the last entry'],
  EndOfFileExpected: ['Something stands behind the closing brace', 'Remove it, or move it inside the braces'],
  InvalidSymbol: ['A word without quotes', 'Put double quotes around it'],
  UnexpectedEndOfString: ['A text that does not end', 'Write the double quote that ends it'],
  UnexpectedEndOfComment: ['A comment that does not end', 'Write */ behind it'],
};
