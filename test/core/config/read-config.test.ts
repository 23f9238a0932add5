import { describe, expect, test } from 'vitest';
import { defaultSettings, exclusion, readConfig, settingsByFile } from '../../../core/index.ts';

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
      ...defaultSettings,
      today: '2026-11-16',
      preset: 'strict',
      exclude: ['drafts/', '**/old-*'],
      severities: { 'title-too-long': 'off', 'syntax/tab': 'error' },
    });
  });

  test('what rules go by', () => {
    const { settings, problems } = readConfig(
      '{ "review": { "graceDays": 7, "reviewsPerWeek": 3 }, "classes": { "Safety ": "1 month" }, "idPrefix": "ONB" }',
    );
    expect(problems).toEqual([]);
    expect(settings).toMatchObject({ graceDays: 7, reviewsPerWeek: 3, idPrefix: 'ONB' });
    expect(settings.dueSoonDays).toBeUndefined();
    expect([...(settings.classes ?? [])]).toEqual([
      ['safety', { amount: 1, unit: 'month', business: false }],
    ]);
  });

  test.each(['', '{}', '// nothing yet\n'])('may be nothing: %j', (text) => {
    expect(readConfig(text)).toEqual({ settings: defaultSettings, problems: [] });
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
        '1:3 ⟦"zzz"⟧ "zzz" is no setting. Write "today", "exclude", "include", "preset", "severities", "review", "classes", "words", "approvals", "idPrefix" or "overrides"',
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
      '{ "review": { "graceDay": 14 } }',
      ['1:15 ⟦"graceDay"⟧ "graceDay" is nothing that reviews go by. Did you mean "graceDays"?'],
    ],
    [
      '{ "review": { "graceDays": "14" } }',
      ['1:28 ⟦"14"⟧ "14" is no number of days. Write a whole number from 0 to 366, without quotes'],
    ],
    [
      '{ "review": { "reviewsPerWeek": 0 } }',
      ['1:33 ⟦0⟧ 0 is no number of reviews. Write a whole number from 1 to 10000, without quotes'],
    ],
    [
      '{ "review": [] }',
      ['1:13 ⟦[]⟧ What holds for reviews is not an object. Put braces around it: { "graceDays": 14 }'],
    ],
    [
      '{ "classes": { "Safety": "4 hours", "safety": "1 week", " ": "1 day" } }',
      [
        '1:26 ⟦"4 hours"⟧ "4 hours" is no time between two reviews. Write a number of days, weeks, months, quarters or years in double quotes: "3 months"',
        '1:57 ⟦" "⟧ A class has no name. Write the name that stands behind “Class:”',
      ],
    ],
    [
      '{ "idPrefix": "ONB-" }',
      [
        '1:15 ⟦"ONB-"⟧ "ONB-" is nothing that IDs can begin with. Write capital letters and digits in double quotes, without the hyphen: "ONB"',
      ],
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
  const isExcluded = exclusion({ ...defaultSettings, exclude: ['broken', './drafts/', '**/old-*', '.x'] });

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

describe('a glob', () => {
  const excludes = (glob: string, path: string) => exclusion({ ...defaultSettings, exclude: [glob] })(path);

  test('has brackets and the like as part of a name', () => {
    expect(excludes('Handbook (old)', 'Handbook (old)/a.sop')).toBe(true);
    expect(excludes('a+b|c', 'a+b|c/a.sop')).toBe(true);
    expect(excludes('+(a|aa)', 'aaa')).toBe(false);
  });

  test.each(['*a*a*a*a*a*a*a*a*a*ab', '**/a/**/a/**/a/**/b', '{a,aa}{a,aa}{a,aa}{a,aa}b'])(
    'that could be tried for ever is refused: %s',
    (glob) => {
      const { settings, problems } = readConfig(JSON.stringify({ exclude: [glob, 'drafts'] }));
      expect(settings.exclude).toEqual(['drafts']);
      expect(problems).toEqual([
        expect.objectContaining({ what: expect.stringContaining('more wildcards') }),
      ]);
    },
  );

  test.each([
    ['**/*a/**/*a*b', 'a/'.repeat(2000)],
    ['**/{a,a/a}/**/{a,a/a}/*a*b', 'a/'.repeat(2000)],
    ['{*a,*b}{*a,aa}{a,aa}b', 'a'.repeat(250)],
    ['*a*a*b', 'a'.repeat(250)],
    ['+(+(a))', 'a'.repeat(250)],
  ])('that is not refused is soon through with any path: %s', (glob, path) => {
    expect(readConfig(JSON.stringify({ exclude: [glob] })).problems).toEqual([]);
    expect(excludes(glob, path)).toBe(false);
  });
});

describe('what is included', () => {
  const isExcluded = exclusion({
    ...defaultSettings,
    include: ['library', '**/*.final.sop'],
    exclude: ['library/old'],
  });

  test.each(['a.sop', 'drafts/a.sop', 'library/old/a.sop', 'libraries/a.sop'])('leaves out %s', (path) =>
    expect(isExcluded(path)).toBe(true),
  );

  test.each(['library/a.sop', 'library/a/b.sop', 'drafts/a.final.sop', 'drafts', '.'])(
    'leaves in %s',
    (path) => expect(isExcluded(path)).toBe(false),
  );
});

describe('overrides', () => {
  const config = readConfig(`{
    "preset": "recommended",
    "severities": { "owner-missing": "warning", "title-too-long": "off" },
    "words": { "vague-deadline": ["shortly"] },
    "classes": { "safety": "1 month" },
    "overrides": [
      { "files": ["./kitchen/"], "preset": "strict", "severities": { "owner-missing": "error" } },
      { "files": ["**/*-draft.sop"], "preset": "essential", "words": { "vague-deadline": ["anon"] } },
      { "files": ["."], "classes": { "reference": "1 year" } }
    ]
  }`);
  const settingsFor = settingsByFile(config.settings);

  test('are read without a problem', () => expect(config.problems).toEqual([]));

  test('hold for their files alone', () => {
    expect(settingsFor('kitchen/a/b.sop').preset).toBe('strict');
    expect(settingsFor('a.sop').preset).toBe('recommended');
    expect(settingsFor('kitchens/a.sop').preset).toBe('recommended');
  });

  test('hold in their order', () => expect(settingsFor('kitchen/a-draft.sop').preset).toBe('essential'));

  test('add severities, words and classes to those of all', () => {
    const { severities, words, classes } = settingsFor('kitchen/a-draft.sop');
    expect(severities).toEqual({ 'owner-missing': 'error', 'title-too-long': 'off' });
    expect(words).toEqual({ 'vague-deadline': ['shortly', 'anon'] });
    expect([...(classes ?? [])].map(([name]) => name)).toEqual(['safety', 'reference']);
  });

  test.each([
    ['{ "overrides": {} }', 'The overrides are not a list. Put brackets around them'],
    ['{ "overrides": [1] }', 'An override is not an object. Name its files and what holds for them'],
    ['{ "overrides": [{ "preset": "strict" }] }', 'An override names no files. Say what it is for'],
    ['{ "overrides": [{ "files": "a" }] }', 'What an override is for is not a list. Put brackets around it'],
    [
      '{ "overrides": [{ "files": ["a"], "files": ["b"] }] }',
      '"files" is there twice. Remove one of the two',
    ],
    [
      '{ "overrides": [{ "files": ["a"], "today": "2026-11-16" }] }',
      '"today" holds for all files or for none. Move it out of the override',
    ],
    [
      '{ "overrides": [{ "files": ["a"], "presett": "strict" }] }',
      '"presett" is no setting. Did you mean "preset"',
    ],
  ])('%s', (text, problem) => expect(said(text)).toEqual([expect.stringContaining(problem)]));
});
