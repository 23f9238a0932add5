import { describe, expect, test } from 'vitest';
import { exclusion, readConfig } from '../../../core/index.ts';

describe('what a config says', () => {
  test('is read, with comments and a comma at the end', () => {
    const { settings, problems } = readConfig(`{
      // For the quality team.
      "$schema": "./schema.json",
      "today": "2026-11-16",
      "preset": "strict",
      "exclude": ["drafts/", "**/old-*"], /* gone next year */
      "severities": { "title-too-long": "off", "syntax/tab": "error" },
    }`);
    expect(problems).toEqual([]);
    expect(settings).toEqual({
      today: '2026-11-16',
      preset: 'strict',
      exclude: ['drafts/', '**/old-*'],
      severities: { 'title-too-long': 'off', 'syntax/tab': 'error' },
    });
  });

  test.each(['', '{}', '// nothing yet\n'])('may be nothing: %j', (text) => {
    expect(readConfig(text)).toEqual({ settings: { exclude: [], severities: {} }, problems: [] });
  });

  test('holds as far as it can be understood', () => {
    const { settings, problems } = readConfig('{ "preset": "strict", "today": "soon", "exclude": ["a", 1] }');
    expect(settings).toMatchObject({ preset: 'strict', exclude: ['a'] });
    expect(settings.today).toBeUndefined();
    expect(problems).toHaveLength(2);
  });
});

/** Each problem with the text that it is about. */
function said(text: string): readonly string[] {
  return readConfig(text).problems.map(({ range, line, column, what, next }) => {
    return `${line}:${column} ⟦${text.slice(range.start, range.end)}⟧ ${what}. ${next}`;
  });
}

describe('what is wrong with a config is said at its place', () => {
  test.each([
    ['{ "presett": 1 }', ['1:3 ⟦"presett"⟧ "presett" is no setting. Did you mean "preset"?']],
    [
      '{ "zzz": 1 }',
      [
        '1:3 ⟦"zzz"⟧ "zzz" is no setting. Write "today", "preset", "exclude", "severities", "review", "classes", "idPrefix" or "words"',
      ],
    ],
    [
      '{\n\t"preset": "high" }',
      ['2:12 ⟦"high"⟧ "high" is no preset. Write "essential", "recommended" or "strict"'],
    ],
    [
      '{ "today": "2026-02-30" }',
      [
        '1:12 ⟦"2026-02-30"⟧ "2026-02-30" is no date. Write a day of the calendar as YYYY-MM-DD: "2026-11-16"',
      ],
    ],
    ['{ "exclude": "a" }', ['1:14 ⟦"a"⟧ What is excluded is not a list. Put brackets around it: ["drafts"]']],
    [
      '{ "severities": { "owner-mising": "off" } }',
      ['1:19 ⟦"owner-mising"⟧ There is no rule "owner-mising". Did you mean "owner-missing"?'],
    ],
    [
      '{ "severities": { "owner-missing": true } }',
      ['1:36 ⟦true⟧ true is no severity. Write "error", "warning", "information" or "off"'],
    ],
    [
      '{ "preset": "strict", "preset": "strict" }',
      ['1:23 ⟦"preset"⟧ "preset" is there twice. Remove one of the two'],
    ],
    [
      '{ "words": { "vague-dedline": [] } }',
      [
        '1:14 ⟦"vague-dedline"⟧ "vague-dedline" is no rule that looks for words. Did you mean "vague-deadline"?',
      ],
    ],
    [
      '{ "words": { "vague-deadline": "shortly" } }',
      ['1:32 ⟦"shortly"⟧ The words of a rule are not a list. Put brackets around them: ["shortly"]'],
    ],
    [
      '{ "words": { "vague-deadline": ["*"] } }',
      ['1:33 ⟦"*"⟧ "*" is no word or phrase. Write words with single spaces between: "in due course"'],
    ],
    ['[]', ['1:1 ⟦[]⟧ The settings are not an object. Put braces around them: { "preset": "recommended" }']],
    ['{ "preset": strict }', ['1:13 ⟦strict⟧ A word without quotes. Put double quotes around it']],
    ['{ "preset": "strict"', ['1:21 ⟦⟧ A closing brace is missing. Write } behind the last entry']],
    [
      '{ "__proto__": 1, "toString": 2 }',
      [expect.stringContaining('1:3 '), expect.stringContaining('1:19 ')],
    ],
  ])('%s', (text, problems) => expect(said(text)).toEqual(problems));
});

describe('what is excluded', () => {
  const isExcluded = exclusion({ exclude: ['broken', './drafts/', '**/old-*', '.x'], severities: {} });

  test.each([
    'broken',
    'broken/a.sop',
    'broken/a/b.sop',
    'drafts/a.sop',
    'a/b/old-c.sop',
    'old-a/b.sop',
    '.x/.y.sop',
  ])('%s is', (path) => expect(isExcluded(path)).toBe(true));

  test.each(['a/broken', 'unbroken', 'broken.sop', 'draft', 'a/old.sop', ''])('%j is not', (path) => {
    expect(isExcluded(path)).toBe(false);
  });
});
