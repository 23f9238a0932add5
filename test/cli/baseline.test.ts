import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOf, goodProcedure, sop } from './sop.ts';

const good = goodProcedure('Opening');
const ownerless = goodProcedure('Opening', { 'Owner: Dana Reyes\n': '' });
const roleless = good.replace('  - Coordinator: Open', '  - Open');

const check = (cwd: string, ...args: string[]) =>
  sop(['check', '--today', '2026-11-16', '--preset', 'essential', '--baseline', 'known.json', ...args], {
    cwd,
  });
const baselineIn = (cwd: string) => JSON.parse(readFileSync(join(cwd, 'known.json'), 'utf8')).findings;
const write = (cwd: string, path: string, text: string) => writeFileSync(join(cwd, path), text);

test('begins with all that is wrong; then nothing of it is reported', async () => {
  const cwd = folderOf({ 'a.sop': ownerless, 'sub/b.sop': roleless });
  expect((await check(cwd, '--update-baseline')).code).toBe(0);
  expect(readFileSync(join(cwd, 'known.json'), 'utf8')).toMatchInlineSnapshot(`
    "{
      "version": 1,
      "findings": [
        {"path":"a.sop","rule":"owner-missing","line":"SOP: Opening","count":1},
        {"path":"sub/b.sop","rule":"role-missing","line":"- Open the account","count":1}
      ]
    }
    "
  `);
  expect(await check(cwd)).toEqual({
    code: 0,
    out: '2 documents, nothing to report, 2 in the baseline\n',
    err: '',
  });
});

test('what is new is reported, and never goes into a baseline that is there', async () => {
  const cwd = folderOf({ 'a.sop': ownerless });
  await check(cwd, '--update-baseline');
  const before = baselineIn(cwd);
  write(cwd, 'b.sop', roleless);
  for (const update of [[], ['--update-baseline']]) {
    const { code, out } = await check(cwd, ...update);
    expect(code).toBe(1);
    expect(out).toContain('role-missing');
    expect(out).not.toContain('owner-missing');
    expect(baselineIn(cwd)).toEqual(before);
  }
});

test('lines may move, and words around them change', async () => {
  const cwd = folderOf({ 'a.sop': roleless });
  await check(cwd, '--update-baseline');
  write(
    cwd,
    'a.sop',
    roleless.replace('Steps:\n', '# A remark\n\nSteps:\n').replace('  - Open', '    -  Open'),
  );
  expect((await check(cwd)).out).not.toContain('role-missing');
});

test('a second one on a line of the same text is new', async () => {
  const cwd = folderOf({ 'a.sop': roleless });
  await check(cwd, '--update-baseline');
  write(cwd, 'a.sop', roleless.replace('  - Open the account', '  - Open the account\n  - Open the account'));
  const { out } = await check(cwd, '--format', 'json');
  const found = JSON.parse(out).findings.filter(({ rule }: { rule: string }) => rule === 'role-missing');
  expect(found).toHaveLength(1);
});

test('what is gone is said, and taken out when that is asked for', async () => {
  const cwd = folderOf({ 'a.sop': ownerless, 'b.sop': roleless });
  await check(cwd, '--update-baseline');
  write(cwd, 'a.sop', good);
  const line = '2 documents, nothing to report, 1 in the baseline';
  expect((await check(cwd)).out).toBe(`${line}, 1 of the baseline gone: --update-baseline takes it out\n`);
  expect(baselineIn(cwd)).toHaveLength(2);
  expect((await check(cwd, '--update-baseline')).out).toBe(`${line}\n`);
  expect(baselineIn(cwd)).toHaveLength(1);
  write(cwd, 'a.sop', ownerless);
  expect((await check(cwd)).code).toBe(1);
});

test('documents that are not checked keep their entries, those that are gone lose them', async () => {
  const cwd = folderOf({ 'a.sop': ownerless, 'b.sop': roleless, 'c.sop': good });
  await check(cwd, '--update-baseline');
  await check(cwd, '--update-baseline', 'c.sop');
  expect(baselineIn(cwd)).toHaveLength(2);
  rmSync(join(cwd, 'b.sop'));
  await check(cwd, '--update-baseline', 'c.sop');
  expect(baselineIn(cwd).map(({ path }: { path: string }) => path)).toEqual(['a.sop']);
});

test('holds from any folder', async () => {
  const cwd = folderOf({ 'sub/a.sop': ownerless });
  await check(cwd, '--update-baseline');
  const inSub = ['check', '--today', '2026-11-16', '--preset', 'essential', '--baseline', '../known.json'];
  expect((await sop(inSub, { cwd: join(cwd, 'sub') })).code).toBe(0);
});

test('one that cannot be read leaves everything as it is', async () => {
  const slip = goodProcedure('Opening', { Owner: 'Ownr' });
  const cwd = folderOf({ 'a.sop': slip, 'known.json': 'no JSON' });
  expect((await check(cwd, '--fix')).code).toBe(2);
  expect(readFileSync(join(cwd, 'a.sop'), 'utf8')).toBe(slip);
});

test('the JSON form counts what is known and gone', async () => {
  const cwd = folderOf({ 'a.sop': ownerless });
  await check(cwd, '--update-baseline');
  const { out } = await check(cwd, '--format', 'json');
  expect(JSON.parse(out).summary).toMatchObject({ errors: 0, known: 1, gone: 0 });
});

test.each([
  [
    ['--baseline', 'gone.json'],
    'There is no baseline gone.json. To begin one, run: sop check --baseline gone.json --update-baseline',
  ],
  [
    ['--baseline', 'notes.json'],
    'notes.json is no baseline. Take back what was changed in it, or begin a new one.',
  ],
  [['--update-baseline'], '--update-baseline does not say which. Name the file with --baseline FILE.'],
])('%s', async (args, said) => {
  const cwd = folderOf({ 'a.sop': good, 'notes.json': '{ "version": 1, "findings": [{}] }' });
  const ended = await sop(['check', ...args], { cwd });
  expect(ended).toEqual({ code: 2, out: '', err: `sop: ${said}\n` });
  expect(existsSync(join(cwd, 'gone.json'))).toBe(false);
});
