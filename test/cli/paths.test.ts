import { symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { folderOf, goodProcedure, sop } from './sop.ts';

/** Has one finding, so that the report names each document that was checked. */
const wrong = goodProcedure('Opening', { 'Owner: Dana Reyes\n': '' });

async function checked(cwd: string, ...paths: string[]): Promise<readonly string[]> {
  const { out, err } = await sop(['check', '--format', 'json', '--today', '2026-11-16', ...paths], { cwd });
  if (err !== '') return [err];
  return JSON.parse(out)
    .findings.filter((finding: { rule: string }) => finding.rule === 'owner-missing')
    .map((finding: { path: string }) => finding.path);
}

describe('what is checked', () => {
  test('is every .sop file of the current folder and below, in the order of the names', async () => {
    const cwd = folderOf({
      'b.sop': wrong,
      'a.sop': wrong,
      'a/z.sop': wrong,
      'c/d/e.SOP': wrong,
      'notes.md': 'x',
    });
    expect(await checked(cwd)).toEqual(['a/z.sop', 'a.sop', 'b.sop', 'c/d/e.SOP']);
  });

  test('is nothing in node_modules and in hidden folders', async () => {
    const cwd = folderOf({
      'a.sop': wrong,
      'node_modules/x/b.sop': wrong,
      '.git/c.sop': wrong,
      '.trash/d.sop': wrong,
    });
    expect(await checked(cwd)).toEqual(['a.sop']);
  });

  test('is what is given, once', async () => {
    const cwd = folderOf({ 'a.sop': wrong, 'b/c.sop': wrong, 'd.sop': wrong });
    expect(await checked(cwd, 'b', 'a.sop', './a.sop')).toEqual(['b/c.sop', 'a.sop']);
    expect(await checked(cwd, 'a.sop', '.')).toEqual(['a.sop', 'b/c.sop', 'd.sop']);
  });

  test('is a file of any name when it is given', async () => {
    expect(await checked(folderOf({ 'draft.txt': wrong }), 'draft.txt')).toEqual(['draft.txt']);
  });

  test('is shown from the current folder', async () => {
    const folder = folderOf({ 'a.sop': wrong, 'b/c.sop': wrong });
    expect(await checked(`${folder}/b`, '..')).toEqual(['../a.sop', 'c.sop']);
  });

  test('is no link, wherever it leads, unless it is given', async () => {
    const cwd = folderOf({ 'a/b.sop': wrong, 'c/d.sop': wrong });
    const outside = folderOf({ 'secret.txt': wrong });
    symlinkSync('../a/b.sop', `${cwd}/c/link.sop`);
    symlinkSync('..', `${cwd}/c/loop.sop`);
    symlinkSync(`${outside}/secret.txt`, `${cwd}/c/secret.sop`);
    expect(await checked(cwd)).toEqual(['a/b.sop', 'c/d.sop']);
    expect(await checked(cwd, 'c/link.sop')).toEqual(['c/link.sop']);
  });
});

describe('what the config excludes', () => {
  const files = { 'a.sop': wrong, 'broken/b.sop': wrong, 'broken/more/c.sop': wrong, 'd/old-e.sop': wrong };
  const config = '{ "exclude": ["broken", "**/old-*"] }';

  test('is left out', async () => {
    const cwd = folderOf({ ...files, 'sop.config.json': config });
    expect(await checked(cwd)).toEqual(['a.sop']);
  });

  test('is left out from wherever one looks', async () => {
    const folder = folderOf({ 'x/y.sop': wrong, ...files, 'sop.config.json': config });
    expect(await checked(`${folder}/x`, '..')).toEqual(['../a.sop', 'y.sop']);
  });

  test('is checked when it is given', async () => {
    const cwd = folderOf({ ...files, 'sop.config.json': config });
    expect(await checked(cwd, 'broken')).toEqual(['broken/b.sop', 'broken/more/c.sop']);
    expect(await checked(cwd, 'd/old-e.sop', 'broken/more')).toEqual(['d/old-e.sop', 'broken/more/c.sop']);
  });
});

describe('what a document may refer to', () => {
  const people =
    'Organisation: Acme\n\nPeople:\n  - Dana Reyes\n    role: Coordinator\n\nRoles:\n  - Coordinator\n';
  const unknown = goodProcedure('Opening', { 'Owner: Dana Reyes': 'Owner: Dana Reys' });

  async function findsOwner(cwd: string, ...paths: string[]): Promise<boolean> {
    const { out } = await sop(['check', '--today', '2026-11-16', ...paths], { cwd });
    return out.includes('owner-unknown');
  }

  test('is all that the folder of the nearest config holds', async () => {
    const cwd = folderOf({ 'sop.config.json': '{}', 'people.sop': people, 'a/b/c.sop': unknown });
    expect(await findsOwner(cwd, 'a/b/c.sop')).toBe(true);
    expect(await findsOwner(cwd, 'a')).toBe(true);
  });

  test('is what stands beside it, without a config', async () => {
    const cwd = folderOf({ 'a/people.sop': people, 'a/c.sop': unknown, 'b/c.sop': unknown });
    expect(await findsOwner(cwd, 'a/c.sop')).toBe(true);
    expect(await findsOwner(cwd, 'b/c.sop')).toBe(false);
  });

  test('is not what the config excludes, nor what has a config of its own', async () => {
    const cwd = folderOf({
      'sop.config.json': '{ "exclude": ["old"] }',
      'c.sop': unknown,
      'old/people.sop': people,
      'other/sop.config.json': '{}',
      'other/people.sop': people,
    });
    expect(await findsOwner(cwd)).toBe(false);
  });
});
