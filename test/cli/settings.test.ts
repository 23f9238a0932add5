import { describe, expect, test } from 'vitest';
import { folderOf, goodProcedure, sop } from './sop.ts';

const soon = goodProcedure('Opening of an account', { 'Next review: 2027-02-02': 'Next review: 2026-11-20' });

async function rulesFound(files: Record<string, string>, ...args: string[]): Promise<readonly string[]> {
  const { out, err } = await sop(['check', '--format', 'json', ...args], { cwd: folderOf(files) });
  if (err !== '') return [err];
  return JSON.parse(out).findings.map(
    (finding: { path: string; rule: string }) => `${finding.path} ${finding.rule}`,
  );
}

describe('today', () => {
  test('is the day that --today gives, whatever the config says', async () => {
    const files = { 'account.sop': soon, 'sop.config.json': '{ "today": "2027-06-01" }' };
    expect(await rulesFound(files, '--today', '2026-11-16')).toEqual(['account.sop review-due-soon']);
  });

  test('is the day that the config gives', async () => {
    const files = { 'account.sop': soon, 'sop.config.json': '{ "today": "2026-11-16" }' };
    expect(await rulesFound(files)).toEqual(['account.sop review-due-soon']);
  });

  test('is the day of the clock otherwise', async () => {
    const long = goodProcedure('Opening of an account', {
      'Next review: 2027-02-02': 'Next review: 2020-02-02',
    });
    expect(await rulesFound({ 'account.sop': long })).toContain('account.sop review-overdue');
  });
});

describe('the config', () => {
  const slip = goodProcedure('Opening of an account', { 'Owner: Dana Reyes\n': '' });

  test('switches rules off', async () => {
    const files = { 'account.sop': slip, 'sop.config.json': '{ "severities": { "owner-missing": "off" } }' };
    expect(await rulesFound(files, '--today', '2026-11-16')).toEqual([]);
  });

  test('that is nearest above a document holds for it', async () => {
    const files = {
      'a/account.sop': slip,
      'b/account.sop': slip,
      'sop.config.json': '{ "severities": { "owner-missing": "off" } }',
      'b/sop.config.json': '{ /* all rules */ }',
    };
    expect(await rulesFound(files, '--today', '2026-11-16')).toEqual(['b/account.sop owner-missing']);
  });

  test('is found above the current folder', async () => {
    const folder = folderOf({
      'a/b/account.sop': slip,
      'sop.config.json': '{ "severities": { "owner-missing": "off" } }',
    });
    expect((await sop(['check', '--today', '2026-11-16'], { cwd: `${folder}/a/b` })).code).toBe(0);
  });

  test('chooses the preset, --preset goes before it', async () => {
    const long = { 'account.sop': goodProcedure('One two three four five six seven eight nine ten') };
    const essential = { ...long, 'sop.config.json': '{ "preset": "essential" }' };
    expect(await rulesFound(essential, '--today', '2026-11-16')).toEqual([]);
    expect(await rulesFound(essential, '--today', '2026-11-16', '--preset', 'recommended')).toEqual([
      'account.sop title-too-long',
    ]);
  });

  test('says what the library is', async () => {
    const files = {
      'library/a.sop': slip,
      'drafts/b.sop': slip,
      'sop.config.json': '{ "include": ["library"] }',
    };
    expect(await rulesFound(files, '--today', '2026-11-16')).toEqual(['library/a.sop owner-missing']);
  });

  test('says what holds for some files only', async () => {
    const config =
      '{ "overrides": [{ "files": ["drafts"], "preset": "essential", "severities": { "owner-missing": "off" } }] }';
    const files = { 'library/a.sop': slip, 'drafts/b.sop': slip, 'sop.config.json': config };
    expect(await rulesFound(files, '--today', '2026-11-16')).toEqual(['library/a.sop owner-missing']);
  });
});

describe('an override that is for no document', () => {
  const config = (glob: string) =>
    JSON.stringify({ overrides: [{ files: [glob, 'bar'], preset: 'essential' }] });
  const files = {
    'kitchen/a.sop': goodProcedure('Opening of an account'),
    'bar/b.sop': goodProcedure('Closing of an account'),
  };

  test.each([
    ['kichen', 'Did you mean "kitchen"?'],
    ['kitchen/b.sop', 'Did you mean "kitchen/a.sop"?'],
    ['cellar/**', 'Write another one, or remove it.'],
  ])('is said, and fails nothing: %s', async (glob, next) => {
    const cwd = folderOf({ ...files, 'sop.config.json': config(glob) });
    for (const asked of ['.', 'bar/b.sop']) {
      const { code, err } = await sop(['check', asked, '--today', '2026-11-16'], { cwd });
      expect({ code, err }).toEqual({
        code: 0,
        err: `sop: sop.config.json: "overrides" has "${glob}", which no document of the library goes by. ${next}\n`,
      });
    }
  });

  test('is none where one of its documents stands', async () => {
    const cwd = folderOf({ ...files, 'sop.config.json': config('kitchen') });
    expect((await sop(['check', '--today', '2026-11-16'], { cwd })).err).toBe('');
  });
});

describe('the settings themselves', () => {
  test('are checked as what they are', async () => {
    const cwd = folderOf({ 'a.sop': '', 'sop.config.json': '{ "presett": "strict" }' });
    expect(await sop(['check', 'sop.config.json'], { cwd })).toEqual({
      code: 2,
      out: '',
      err: 'sop: sop.config.json:1:3: "presett" is no setting. Did you mean "preset"?\n',
    });
  });

  test('are no procedure when nothing is wrong with them', async () => {
    const cwd = folderOf({ 'kitchen/a.sop': '', 'kitchen/sop.config.json': '{}' });
    for (const command of ['check', 'format', 'score', 'due'])
      expect(await sop([command, 'kitchen/sop.config.json'], { cwd })).toMatchObject({
        code: 0,
        err: 'sop: kitchen/sop.config.json is no procedure: it has the settings of those in its folder and below, and nothing is wrong with it. To check those, run: sop check kitchen\n',
      });
  });
});
