import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { folderOf, goodProcedure, sop } from './sop.ts';

const files = { 'good.sop': goodProcedure('Opening of an account') };

describe('a file that is there already', () => {
  test.each([
    ['export', 'x.docx', []],
    ['export', 'x.md', []],
    ['export', 'x.html', []],
    ['export', 'x.csv', []],
    ['map', 'x.svg', []],
    ['map', 'x.mmd', []],
    ['due', 'x.ics', ['--within', '1y']],
  ])('is kept by sop %s as %s, until somebody says --force', async (command, name, options) => {
    const cwd = folderOf({ ...files, [name]: 'What somebody has written' });
    const [what, ...more] = command === 'due' ? ['.', ...options] : ['good.sop', ...options];
    const args = [command, what as string, ...more, '-o', name];
    expect(await sop(args, { cwd })).toEqual({
      code: 2,
      out: '',
      err: `sop: ${name} is there already. Give another place with -o, or replace it with --force.\n`,
    });
    expect(readFileSync(join(cwd, name), 'utf8')).toBe('What somebody has written');
    expect(await sop([...args, '--force'], { cwd })).toMatchObject({ code: 0, err: `Wrote ${name}\n` });
    expect(readFileSync(join(cwd, name), 'utf8')).not.toBe('What somebody has written');
  });

  test.each([
    ['export', 'x.html', []],
    ['export', 'x.html', ['--view', 'checklist']],
    ['export', 'x.json', []],
    ['export', 'x.bpmn', []],
    ['map', 'x.svg', []],
    ['map', 'x.html', ['--view', 'raci']],
    ['due', 'x.ics', ['--within', '1y']],
  ])('is made anew where sop %s has made it: %s %j', async (command, name, options) => {
    const cwd = folderOf(files);
    const args = [command, 'good.sop', ...options, '-o', name];
    for (let time = 0; time < 2; time++)
      expect(await sop(args, { cwd })).toEqual({ code: 0, out: '', err: `Wrote ${name}\n` });
  });

  test('is no longer ours when another program has written it again', async () => {
    const cwd = folderOf(files);
    await sop(['map', 'good.sop', '-o', 'x.svg'], { cwd });
    const drawn = readFileSync(join(cwd, 'x.svg'), 'utf8');
    writeFileSync(join(cwd, 'x.svg'), `<?xml version="1.0"?>\n${drawn}`);
    expect((await sop(['map', 'good.sop', '-o', 'x.svg'], { cwd })).code).toBe(2);
  });
});
