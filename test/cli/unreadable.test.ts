import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, goodProcedure, sop } from './sop.ts';

const good = goodProcedure('Opening of an account');
const slip = goodProcedure('Closing of an account', {
  'Owner: Dana': 'Ownr:  Dana',
});
const latin = Buffer.from('SOP: Pr\xfcfen\nOwner: J\xf6rg M\xfcller\n', 'latin1');
const today = ['--today', '2026-11-16'];
const essential = [...today, '--preset', 'essential'];
const said =
  'sop: old.sop is not UTF-8 text. Save it as UTF-8, or leave it out with "exclude" in sop.config.json.\n';
const library = { 'account.sop': good, 'closing.sop': slip, 'old.sop': latin };
const tracker = 'Tracker: Northwind\nOwner: Dana Reyes\n';

test.each([
  [['check', ...essential], '\n2 documents, 1 error\n'],
  [['check', '--fix', ...essential], '\n2 documents, nothing to report, 1 fixed\n'],
  [['format'], '\n2 documents, 1 formatted\n'],
  [['format', '--check'], '\n2 documents, 1 not formatted\n'],
  [['score', ...today], 'Opening of an account'],
  [['due', ...today], '2 procedures'],
])('sop %s goes on with the others, and ends with 2', async (args, shown) => {
  const { code, out, err } = await sop(args, { cwd: folderOf(library) });
  expect({ code, err }).toEqual({ code: 2, err: said });
  expect(out).toContain(shown);
});

test('sop tracker report goes on with the others, and ends with 2', async () => {
  const cwd = folderOf({ 'northwind.sop': tracker, 'old.sop': latin });
  const { code, out, err } = await sop(['tracker', 'report', ...today], { cwd });
  expect({ code, err }).toEqual({ code: 2, err: said });
  expect(out).toContain('Northwind');
});

test('what cannot be read is not said to be missing', async () => {
  const cwd = folderOf({ 'old.sop': latin, 'people.sop': 'Organisation: Acme\n' });
  for (const args of [['score'], ['tracker', 'report']])
    expect(await sop(args, { cwd })).toEqual({ code: 2, out: '', err: said });
});

test('what was put right in the others is written', async () => {
  const cwd = folderOf(library);
  await sop(['check', '--fix', ...essential], { cwd });
  expect(readFileSync(join(cwd, 'closing.sop'), 'utf8')).toContain('Owner:  Dana Reyes');
  expect(readFileSync(join(cwd, 'old.sop'))).toEqual(latin);
});

test('is no reason for a baseline to forget what is known of it', async () => {
  const cwd = folderOf({ 'old.sop': slip, 'account.sop': good });
  const known = () => readFileSync(join(cwd, 'known.json'), 'utf8');
  const args = ['check', '--baseline', 'known.json', '--update-baseline', ...essential];
  await sop(args, { cwd });
  expect(known()).toContain('old.sop');
  const before = known();
  writeFileSync(join(cwd, 'old.sop'), latin);
  await sop(args, { cwd });
  expect(known()).toBe(before);
});

test('what stands beside the document that was asked for is told of, too', async () => {
  const cwd = folderOf(library);
  expect(await sop(['check', 'account.sop', ...essential], { cwd })).toEqual({
    code: 2,
    out: '1 document, nothing to report\n',
    err: said,
  });
});

test.each([
  [['export', 'account.sop', '--form', 'json']],
  [['map', 'account.sop', '--view', 'outline']],
  [['new', 'Locking up', '-o', '-']],
])('sop %s, which needs one document, does not care about another', async (args) => {
  expect(await sop(args, { cwd: folderOf(library) })).toMatchObject({ code: 0, err: '' });
});

test.each([[['export', 'old.sop']], [['map', 'old.sop']], [['site', '.', '-o', 'pages']]])(
  'sop %s, which is nothing without it, stops',
  async (args) => {
    expect(await sop(args, { cwd: folderOf(library) })).toEqual({ code: 2, out: '', err: said });
  },
);
