import { describe, expect, test } from 'vitest';
import { folderOf, goodProcedure, sop } from './sop.ts';

const today = ['--today', '2026-11-16', '--preset', 'essential'];
const people =
  'Organisation: Acme\n\nPeople:\n  - Dana Reyes\n    role: Coordinator\n\nRoles:\n  - Coordinator\n';
const input = goodProcedure('Opening', { 'Owner: Dana Reyes': 'Owner: Dana Reys' });

describe('sop check -', () => {
  test('checks the standard input', async () => {
    const cwd = folderOf({});
    const { code, out, err } = await sop(['check', '-', ...today], {
      cwd,
      input: `\ufeff${goodProcedure('Opening', { 'Owner: Dana Reyes\n': '' })}`,
    });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toContain('error  owner-missing  the standard input:1:1\n');
  });

  test('by its name, as part of the library in which it would stand', async () => {
    const cwd = folderOf({
      'sop.config.json': '{}',
      'people.sop': people,
      'new/b.sop': goodProcedure('Closing'),
    });
    const { out } = await sop(['check', '-', '--stdin-filename', 'new/a.sop', ...today], { cwd, input });
    expect(out).toContain('error  owner-unknown  new/a.sop:2:8\n');
    expect(out.split('\n').at(-2)).toBe('1 document, 1 error');
  });

  test('in the place of the file of that name', async () => {
    const cwd = folderOf({ 'people.sop': people, 'a.sop': goodProcedure('Opening', { Owner: 'Ownr' }) });
    const { out } = await sop(['check', '-', '--stdin-filename', 'a.sop', '--format', 'json', ...today], {
      cwd,
      input,
    });
    const found = JSON.parse(out).findings.map(({ rule }: { rule: string }) => rule);
    expect(found).toEqual(['owner-unknown']);
  });

  test.each([
    [['-', 'a.sop'], 'Standard input and files are not checked together. Leave one of the two out.'],
    [['-', '--watch'], 'The standard input cannot be watched. Leave one of the two out.'],
    [
      ['--stdin-filename', 'a.sop'],
      '--stdin-filename is the name of the standard input. To check that, run: sop check - --stdin-filename NAME',
    ],
  ])('sop check %s', async (args, said) => {
    expect(await sop(['check', ...args])).toEqual({ code: 2, out: '', err: `sop: ${said}\n` });
  });
});
