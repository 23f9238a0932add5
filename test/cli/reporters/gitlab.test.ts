import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { expect, test } from 'vitest';
import { folderOf, goodProcedure, sop } from '../sop.ts';
import { hostileFolder, today } from './hostile.ts';

interface Issue {
  readonly description: string;
  readonly check_name: string;
  readonly fingerprint: string;
  readonly severity: string;
  readonly location: {
    readonly path: string;
    readonly lines: { readonly begin: number; readonly end: number };
  };
}

async function issuesOf(cwd: string): Promise<readonly Issue[]> {
  const { out, err } = await sop(['check', '--format', 'gitlab', ...today], { cwd });
  expect(err).toBe('');
  return JSON.parse(out);
}

/** No package has a schema of it: this one says what GitLab's documentation and parser ask for. */
const schemaFile = join(import.meta.dirname, 'gitlab-code-quality.schema.json');
const isReport = new Ajv({ allErrors: true }).compile(JSON.parse(readFileSync(schemaFile, 'utf8')));

test.each([
  ['hostile texts', hostileFolder],
  ['the broken samples', () => `${process.cwd()}/samples/broken`],
])('a report on %s is one that GitLab takes', async (_, folder) => {
  const issues = await issuesOf(folder());
  expect(issues.length).toBeGreaterThan(0);
  isReport(issues);
  expect(isReport.errors).toBeNull();
  for (const issue of issues) {
    expect(issue.description).toMatch(/\.$/);
    expect(issue.check_name).toMatch(/^[a-z/-]+$/);
    expect(issue.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  }
  expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
});

test.each([
  ['without a place', { location: undefined }],
  ['with a severity of ours', { severity: 'warning' }],
  ['from the root of the machine', { location: { path: '/etc/a.sop', lines: { begin: 1 } } }],
])('an issue %s would not be taken', async (_, wrong) => {
  const [issue] = await issuesOf(hostileFolder());
  expect(isReport([JSON.parse(JSON.stringify({ ...issue, ...wrong }))])).toBe(false);
});

test('a fingerprint stays while lines move, and two findings on lines of the same text have two', async () => {
  const twice = '  - Open the account\n    in: CRM\n  - Open the account';
  const text = goodProcedure('Opening', { '  - Coordinator: Open the account': twice });
  const moved = text.replace('Steps:\n', '# A remark\n\nSteps:\n');
  const roles = (issues: readonly Issue[]) =>
    issues.filter(({ check_name }) => check_name === 'role-missing').map(({ fingerprint }) => fingerprint);
  const before = roles(await issuesOf(folderOf({ 'a.sop': text })));
  expect(new Set(before).size).toBe(2);
  expect(roles(await issuesOf(folderOf({ 'a.sop': moved })))).toEqual(before);
});

test('nothing wrong is an empty list', async () => {
  expect(await issuesOf(folderOf({ 'a.sop': goodProcedure('Opening') }))).toEqual([]);
});
