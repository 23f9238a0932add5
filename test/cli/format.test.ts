import { chmodSync, readFileSync, readlinkSync, statSync, symlinkSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TextFile } from '../../cli/files/text-file.ts';
import { folderOf, goodProcedure, sop } from './sop.ts';

const tidy = goodProcedure('Opening');
const untidy = goodProcedure('Opening', { '  - Coordinator: Open': '   *  Coordinator :  Open' });

function textIn(folder: string, path: string): string {
  return readFileSync(join(folder, path), 'utf8');
}

describe('sop format', () => {
  test('writes the files that change, and no other', async () => {
    const cwd = folderOf({ 'a.sop': untidy, 'b.sop': tidy, 'c/d.sop': untidy });
    utimesSync(join(cwd, 'b.sop'), 1000, 1000);
    expect(await sop(['format'], { cwd })).toEqual({
      code: 0,
      out: 'a.sop\nc/d.sop\n3 documents, 2 formatted\n',
      err: '',
    });
    for (const path of ['a.sop', 'b.sop', 'c/d.sop']) expect(textIn(cwd, path)).toBe(tidy);
    expect(statSync(join(cwd, 'b.sop')).mtimeMs).toBe(1_000_000);
    expect(await sop(['format'], { cwd })).toEqual({
      code: 0,
      out: '3 documents, nothing to format\n',
      err: '',
    });
  });

  test('keeps a byte order mark and the line ends', async () => {
    const withMark = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    const cwd = folderOf({ 'a.sop': withMark(untidy), 'b.sop': untidy.replaceAll('\n', '\r') });
    await sop(['format'], { cwd });
    expect(textIn(cwd, 'a.sop')).toBe(withMark(tidy));
    expect(textIn(cwd, 'b.sop')).toBe(tidy.replaceAll('\n', '\r'));
  });

  test('keeps the mode of a file, and links to it', async () => {
    const cwd = folderOf({ 'a.txt': untidy });
    chmodSync(join(cwd, 'a.txt'), 0o640);
    symlinkSync('a.txt', join(cwd, 'one.sop'));
    symlinkSync('a.txt', join(cwd, 'two.sop'));
    expect((await sop(['format', 'one.sop', 'two.sop'], { cwd })).code).toBe(0);
    expect(textIn(cwd, 'a.txt')).toBe(tidy);
    expect(statSync(join(cwd, 'a.txt')).mode & 0o777).toBe(0o640);
    expect(readlinkSync(join(cwd, 'one.sop'))).toBe('a.txt');
  });

  test('leaves out what the config excludes, unless it is given', async () => {
    const cwd = folderOf({ 'sop.config.json': '{ "exclude": ["old"] }', 'a.sop': tidy, 'old/b.sop': untidy });
    expect((await sop(['format'], { cwd })).out).toBe('1 document, nothing to format\n');
    expect(textIn(cwd, 'old/b.sop')).toBe(untidy);
    expect((await sop(['format', 'old'], { cwd })).out).toBe('old/b.sop\n1 document, 1 formatted\n');
  });
});

describe('sop format --check', () => {
  test('lists what is not formatted, and writes nothing', async () => {
    const cwd = folderOf({ 'a.sop': untidy, 'b.sop': tidy });
    expect(await sop(['format', '--check'], { cwd })).toEqual({
      code: 1,
      out: 'a.sop\n2 documents, 1 not formatted\n',
      err: '',
    });
    expect(textIn(cwd, 'a.sop')).toBe(untidy);
    expect(await sop(['format', '--check', 'b.sop'], { cwd })).toEqual({
      code: 0,
      out: '1 document, nothing to format\n',
      err: '',
    });
  });

  test('has nothing to say of the samples', async () => {
    expect((await sop(['format', '--check', 'samples'])).code).toBe(0);
  });
});

describe('sop format -', () => {
  test.each([['-'], ['--stdin']])(
    'writes the standard input to the standard output, by %s',
    async (option) => {
      const mark = '\ufeff';
      expect(await sop(['format', option], { input: mark + untidy })).toEqual({
        code: 0,
        out: mark + tidy,
        err: '',
      });
      expect(await sop(['format', option], { input: '' })).toEqual({ code: 0, out: '', err: '' });
    },
  );

  test('can be a check', async () => {
    const ended = await sop(['format', '--check', '-'], { input: untidy });
    expect(ended).toEqual({ code: 1, out: 'the standard input\n1 document, 1 not formatted\n', err: '' });
    expect((await sop(['format', '--check', '-'], { input: tidy })).code).toBe(0);
  });

  test('comes without files', async () => {
    expect(await sop(['format', '-', 'a.sop'])).toEqual({
      code: 2,
      out: '',
      err: 'sop: Standard input and files are not formatted together. Leave one of the two out.\n',
    });
  });
});

test('a file that somebody else has written in the meantime is left alone', () => {
  const cwd = folderOf({ 'a.sop': untidy });
  const [read, other] = [
    new TextFile(join(cwd, 'a.sop'), 'a.sop'),
    new TextFile(join(cwd, 'a.sop'), 'a.sop'),
  ];
  other.write('SOP: Another\n');
  expect(() => read.write(tidy)).toThrow(
    'a.sop was changed by somebody else in the meantime. It was left alone; run it again.',
  );
  expect(textIn(cwd, 'a.sop')).toBe('SOP: Another\n');
});

test('a longer file is cut to its new length', () => {
  const cwd = folderOf({ 'a.sop': `SOP: A${' '.repeat(200_000)}\nOwner: B\n` });
  const file = new TextFile(join(cwd, 'a.sop'), 'a.sop');
  file.write('SOP: A\nOwner: B\n');
  expect(textIn(cwd, 'a.sop')).toBe('SOP: A\nOwner: B\n');
});
