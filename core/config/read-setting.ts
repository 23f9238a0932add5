import type { Node } from 'jsonc-parser';
import { readDay } from '../dates/day.ts';
import type { Severity } from '../findings/finding.ts';
import type { Preset } from '../findings/rule.ts';
import { readApprovals } from './approvals.ts';
import type { ConfigProblems } from './problem.ts';
import { readGlobs } from './read-globs.ts';
import { readOverrides } from './read-overrides.ts';
import { readClasses, readIdPrefix, readReview } from './read-rule-settings.ts';
import { readWords } from './read-words.ts';
import { ruleNames } from './rule-names.ts';
import type { Settings } from './settings.ts';
import { choose, shown } from './wording.ts';

export const presets: readonly Preset[] = ['essential', 'recommended', 'strict'];
export const severities: readonly (Severity | 'off')[] = ['error', 'warning', 'information', 'off'];

type Reader = (value: Node, problems: ConfigProblems) => Partial<Settings>;

/** What files may have of their own. */
const ownReaders: Readonly<Record<string, Reader>> = {
  preset: readPreset,
  severities: readSeverities,
  review: readReview,
  classes: readClasses,
  words: readWords,
  approvals: readApprovals,
  idPrefix: readIdPrefix,
};

const readers: Readonly<Record<string, Reader>> = {
  today: readToday,
  exclude: (value, problems) => ({ exclude: readGlobs(value, problems, 'What is excluded') }),
  include: (value, problems) => ({ include: readGlobs(value, problems, 'What is included') }),
  ...ownReaders,
  overrides: (value, problems) => ({ overrides: readOverrides(value, problems, readOwnSetting) }),
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

/** The same for an entry of an override. */
function readOwnSetting(name: string, key: Node, value: Node, problems: ConfigProblems): Partial<Settings> {
  const read = Object.hasOwn(ownReaders, name) ? ownReaders[name] : undefined;
  if (read !== undefined) return read(value, problems);
  const own = ['files', ...Object.keys(ownReaders)];
  if (settingNames.includes(name))
    problems.add(key, `"${name}" holds for all files or for none`, 'Move it out of the override');
  else problems.add(key, `"${name}" is no setting`, choose(name, own));
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
