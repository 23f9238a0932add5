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

/** No package has a schema of it: these are the parts that GitLab's documentation lists as required. */
test('each finding is an issue with every part that is required', async () => {
  for (const cwd of [hostileFolder(), `${process.cwd()}/samples/broken`]) {
    const issues = await issuesOf(cwd);
    expect(issues.length).toBeGreaterThan(0);
    for (const issue of issues) {
      expect(issue).toEqual({
        description: expect.stringMatching(/\.$/),
        check_name: expect.stringMatching(/^[a-z/-]+$/),
        fingerprint: expect.stringMatching(/^[0-9a-f]{64}$/),
        severity: expect.stringMatching(/^(info|minor|major)$/),
        location: { path: expect.any(String), lines: { begin: expect.any(Number), end: expect.any(Number) } },
      });
      expect(issue.location.path).not.toMatch(/^\//);
    }
    expect(new Set(issues.map(({ fingerprint }) => fingerprint)).size).toBe(issues.length);
  }
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
