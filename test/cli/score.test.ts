import { expect, test } from 'vitest';
import { folderOf, goodProcedure, sop } from './sop.ts';

const files = {
  'good.sop': goodProcedure('Opening of an account'),
  'thin.sop': 'SOP: Closing of an account\nSteps:\n  - Close the account\n',
  'tracker.sop': 'Tracker: Acme\n',
};
const day = ['--today', '2026-11-16'];

test('each procedure has its score, its parts and what to add first, the lowest last', async () => {
  const { code, out, err } = await sop(['score', ...day], { cwd: folderOf(files) });
  expect({ code, err }).toEqual({ code: 0, err: '' });
  expect(out).toMatch(
    /^ *\d+ {2}good\.sop {2}Opening of an account\n {5}ownership \d+, currency \d+, steps \d+,/,
  );
  expect(out.indexOf('thin.sop')).toBeGreaterThan(out.indexOf('good.sop'));
  expect(out).toMatch(/\+\d+(?:\.\d)? {2}A quality check \(line \d+\)\. Write under “Quality check:”/);
  expect(out).toMatch(/\n2 procedures, \d+ on average\n$/);
  expect(out).not.toContain('tracker.sop');
});

test('--min is what each procedure must have', async () => {
  const cwd = folderOf(files);
  expect(await sop(['score', 'good.sop', '--min', '70', ...day], { cwd })).toMatchObject({ code: 0 });
  const { code, out } = await sop(['score', '--min', '70', ...day], { cwd });
  expect(code).toBe(1);
  expect(out).toContain('1 below 70');
  for (const wrong of ['101', '-1', 'x', '5.5']) {
    expect(await sop(['score', `--min=${wrong}`], { cwd })).toMatchObject({ code: 2, out: '' });
  }
});

test('the JSON form has the same for programs', async () => {
  const { out } = await sop(['score', '--format', 'json', ...day], { cwd: folderOf(files) });
  const { version, scores } = JSON.parse(out);
  expect(version).toBe(1);
  expect(scores.map(({ path }: { path: string }) => path)).toEqual(['good.sop', 'thin.sop']);
  expect(scores[1]).toMatchObject({
    title: 'Closing of an account',
    total: expect.any(Number),
    parts: ['ownership', 'currency', 'steps', 'flow', 'checks', 'language'].map((part) => ({ part })),
    fixes: [{ points: expect.any(Number), findings: expect.any(Array) }, {}, {}],
  });
});

test('where there is no procedure there is no score', async () => {
  const cwd = folderOf({ 'tracker.sop': 'Tracker: Acme\n' });
  expect(await sop(['score'], { cwd })).toEqual({
    code: 2,
    out: '',
    err: 'sop: There is no procedure among these files. Trackers and organisations have no score.\n',
  });
});
