import { describe, expect, test } from 'vitest';
import { folderOf, goodProcedure, sop } from './sop.ts';

const clean = goodProcedure('Opening of an account');
const withWarnings = goodProcedure('Opening of an account', {
  '  - Coordinator: Open': '  * Coordinator: Open',
});
const withErrors = goodProcedure('Opening of an account', { 'Owner: Dana Reyes\n': '' });
const withInformation = goodProcedure('Opening of an account', {
  'Next review: 2027-02-02': 'Next review: 2026-11-20',
});

async function codeOf(text: string, ...options: string[]): Promise<number> {
  const cwd = folderOf({ 'account.sop': text });
  return (await sop(['check', '--today', '2026-11-16', ...options], { cwd })).code;
}

describe('sop check ends', () => {
  test('with 0 when nothing is wrong', async () => expect(await codeOf(clean)).toBe(0));
  test('with 0 when there are informations only', async () => expect(await codeOf(withInformation)).toBe(0));
  test('with 1 when there is a warning', async () => expect(await codeOf(withWarnings)).toBe(1));
  test('with 1 when there is an error', async () => expect(await codeOf(withErrors)).toBe(1));

  test('with 0 when there are no more warnings than --max-warnings allows', async () => {
    expect(await codeOf(withWarnings, '--max-warnings', '1')).toBe(0);
    expect(await codeOf(withWarnings, '--max-warnings', '0')).toBe(1);
    expect(await codeOf(withErrors, '--max-warnings', '9')).toBe(1);
  });

  test('with 0 when there is no error and --quiet leaves out the rest', async () => {
    expect(await codeOf(withWarnings, '--quiet')).toBe(0);
    expect(await codeOf(withErrors, '--quiet')).toBe(1);
  });
});

const nothingHere =
  'sop: There is no .sop file in this folder. Give the folder that holds the procedures, or begin one: sop new "What you do"\n';

describe('a folder in which no procedure is yet', () => {
  test.each([
    [['check'], '0 documents, nothing to report\n'],
    [['check', '.'], '0 documents, nothing to report\n'],
    [['format'], '0 documents, nothing to format\n'],
    [['score'], ''],
    [['tracker', 'report'], ''],
  ])('is no mistake for sop %s, which says so', async (args, out) => {
    const cwd = folderOf({ 'notes.md': 'x' });
    expect(await sop(args, { cwd })).toEqual({ code: 0, out, err: nothingHere });
  });

  test('is none for the job that looks for reviews each week', async () => {
    expect(await sop(['due'], { cwd: folderOf({}) })).toMatchObject({ code: 0, err: nothingHere });
  });

  test('is one where it was given by name', async () => {
    const cwd = folderOf({ 'procedures/notes.md': 'x' });
    for (const command of ['check', 'format', 'score', 'due'])
      expect(await sop([command, 'procedures'], { cwd })).toMatchObject({
        code: 2,
        err: 'sop: There is no .sop file in procedures. Give the folder that holds the procedures.\n',
      });
  });
});

test('--quiet reports errors only', async () => {
  const cwd = folderOf({ 'a.sop': withWarnings, 'b.sop': withErrors, 'c.sop': withInformation });
  const { out } = await sop(['check', '--quiet', '--today', '2026-11-16'], { cwd });
  expect(out).toContain('owner-missing');
  expect(out).not.toContain('bullet-mark');
  expect(out.split('\n').at(-2)).toBe('3 documents, 1 error');
});
