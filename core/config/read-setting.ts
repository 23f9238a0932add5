import type { Node } from 'jsonc-parser';
import { readDay } from '../dates/day.ts';
import type { Severity } from '../findings/finding.ts';
import type { Preset } from '../findings/rule.ts';
import type { ConfigProblems } from './problem.ts';
import { readClasses, readIdPrefix, readReview } from './read-rule-settings.ts';
import { readWords } from './read-words.ts';
import { ruleNames } from './rule-names.ts';
import type { Settings } from './settings.ts';
import { choose, shown } from './wording.ts';

export const presets: readonly Preset[] = ['essential', 'recommended', 'strict'];
export const severities: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'off'];

type Reader = (value: Node, problems: ConfigProblems) => Partial<Settings>;

const readers: Readonly<Record<string, Reader>> = {
  today: readToday,
  preset: readPreset,
  exclude: readExclude,
  severities: readSeverities,
  review: readReview,
  classes: readClasses,
  idPrefix: readIdPrefix,
  words: readWords,
  /** For editors. */
  $schema: () => ({}),
};

/** What a config may say. */
export const settingNames: readonly string[] = Object.keys(readers).filter((name) => name !== '$schema');

/** What one entry of the config sets; nothing where it is wrong. */
export function readSetting(
  name: string,
  key: Node,
  value: Node,
  problems: ConfigProblems,
): Partial<Settings> {
  const read = Object.hasOwn(readers, name) ? readers[name] : undefined;
  if (read !== undefined) return read(value, problems);
  problems.add(key, `"${name}" is no setting`, choose(name, settingNames));
  return {};
}

function readToday(value: Node, problems: ConfigProblems): Partial<Settings> {
  const today: unknown = value.value;
  if (typeof today === 'string' && readDay(today) !== undefined) return { today };
  problems.add(
    value,
    `${shown(value)} is no date`,
    'Write a day of the calendar as YYYY-MM-DD: "2026-11-16"',
  );
  return {};
}

function readPreset(value: Node, problems: ConfigProblems): Partial<Settings> {
  const preset = presets.find((each) => each === value.value);
  if (preset !== undefined) return { preset };
  problems.add(value, `${shown(value)} is no preset`, choose(String(value.value), presets));
  return {};
}

function readExclude(value: Node, problems: ConfigProblems): Partial<Settings> {
  if (value.type !== 'array') {
    problems.add(value, 'What is excluded is not a list', 'Put brackets around it: ["drafts"]');
    return {};
  }
  const globs: string[] = [];
  for (const item of value.children ?? []) {
    if (typeof item.value === 'string' && item.value !== '') globs.push(item.value);
    else
      problems.add(
        item,
        `${shown(item)} is no name of a file or folder`,
        'Write a name or a glob in double quotes: "drafts"',
      );
  }
  return { exclude: globs };
}

function readSeverities(value: Node, problems: ConfigProblems): Partial<Settings> {
  if (value.type !== 'object') {
    problems.add(
      value,
      'The severities are not an object',
      'Name rules and severities: { "step-without-verb": "off" }',
    );
    return {};
  }
  const read: Record<string, Severity | 'off'> = {};
  for (const { children: [key, wish] = [] } of value.children ?? []) {
    if (key === undefined || wish === undefined) continue;
    const rule = String(key.value);
    const severity = severities.find((each) => each === wish.value);
    if (!ruleNames().has(rule))
      problems.add(
        key,
        `There is no rule "${rule}"`,
        choose(rule, ruleNames(), 'The rules are listed by: sop explain'),
      );
    else if (severity === undefined)
      problems.add(wish, `${shown(wish)} is no severity`, choose(String(wish.value), severities));
    else read[rule] = severity;
  }
  return { severities: read };
}
