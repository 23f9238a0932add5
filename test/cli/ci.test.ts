import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { GitRepository } from './git-repository.ts';
import { GithubRun, pullRequest } from './github-run.ts';
import { goodProcedure, sop } from './sop.ts';

const settings = '{ "today": "2026-11-16", "preset": "essential" }';
const good = goodProcedure('Opening of an account');

let run: GithubRun;
let repository: GitRepository;
let base: string;

beforeEach(() => {
  run = new GithubRun();
  repository = new GitRepository({
    'sop.config.json': settings,
    'account.sop': good,
    'old.sop': goodProcedure('Closing of an account', { 'Owner: Dana Reyes\n': '' }),
  });
  base = repository.git('rev-parse', 'HEAD');
});

describe('sop ci github, for a pull request', () => {
  beforeEach(() => {
    repository.edit('account.sop', ['within: 2 days', 'within: 4 days'], ['Owner: Dana Reyes\n', '']);
    repository.commit('More time');
  });

  const checked = (env: Record<string, string>) => sop(['ci', 'github'], { cwd: repository.folder, env });

  test('annotates what it has brought about, and fails by it', async () => {
    const { code, out, err } = await checked(run.env('pull_request', pullRequest(base)));
    expect({ code, err }).toEqual({ code: 1, err: '' });
    const annotations = out.split('\n').filter((line) => line.startsWith('::'));
    expect(annotations).toEqual([
      expect.stringMatching(/^::error file=account\.sop,line=1,.*title=owner-missing::/),
    ]);
  });

  test('writes one comment that says what changes', async () => {
    await checked(run.env('pull_request', pullRequest(base)));
    const { comment = '', ...outputs } = run.outputs;
    expect(outputs).toMatchObject({ 'has-changes': 'true', 'may-write': 'true' });
    const text = readFileSync(comment, 'utf8');
    expect(text.split('\n')[0]).toBe('<!-- sop: what changes -->');
    expect(text).toContain('# What changes for the people who do the work');
    expect(text).toContain('4 days');
    expect(run.read('summary')).toContain('# What changes for the people who do the work');
  });

  test('gives all findings to code scanning', async () => {
    await checked(run.env('pull_request', pullRequest(base)));
    const { runs } = JSON.parse(readFileSync(run.outputs.sarif ?? '', 'utf8'));
    const found = runs[0].results.map(
      ({
        ruleId,
        locations,
      }: {
        ruleId: string;
        locations: [{ physicalLocation: { artifactLocation: { uri: string } } }];
      }) => `${locations[0].physicalLocation.artifactLocation.uri} ${ruleId}`,
    );
    expect(found).toEqual(['account.sop owner-missing', 'old.sop owner-missing']);
  });

  test.each([
    ['a fork', 'someone/handbook'],
    ['a fork that is gone', undefined],
  ])('writes nothing to a pull request from %s, and says where it stands', async (_, head) => {
    const payload = pullRequest(base, head);
    if (head === undefined) Object.assign(payload.pull_request, { head: { repo: null } });
    const { code, out } = await checked(run.env('pull_request', payload));
    expect(code).toBe(1);
    expect(run.outputs).toMatchObject({ 'may-write': 'false' });
    expect(out).toContain('::notice::A pull request from a fork gets no comment; the summary of the job');
    expect(run.read('summary')).toContain('4 days');
  });

  test('that changes no procedure has nothing to say', async () => {
    repository.git('checkout', '--quiet', base);
    repository.write('README.md', 'Read me.\n');
    repository.commit('Words');
    const { code } = await checked(run.env('pull_request', pullRequest(base)));
    expect(code).toBe(0);
    expect(run.outputs).toMatchObject({ 'has-changes': 'false' });
  });

  test('checks everything where the clone has no history, and says what to do', async () => {
    const { code, out } = await checked(run.env('pull_request', pullRequest('0'.repeat(40))));
    expect(code).toBe(1);
    expect(out).toContain('Give actions/checkout fetch-depth: 0.');
    expect(out).toContain('file=old.sop');
    expect(run.outputs.comment).toBeUndefined();
  });
});

test('sop ci github, for a push, checks everything and compares nothing', async () => {
  const { code, out } = await sop(['ci', 'github'], {
    cwd: repository.folder,
    env: run.env('push', { before: base }),
  });
  expect(code).toBe(1);
  expect(out).toContain('::error file=old.sop');
  expect(Object.keys(run.outputs)).toEqual(['sarif', 'may-write']);
  expect(run.read('summary')).toContain('old.sop');
});

test('sop ci github, on schedule, reports what is late and what comes soon', async () => {
  repository.edit('account.sop', ['Next review: 2027-02-02', 'Next review: 2026-11-02']);
  const { code, out } = await sop(['ci', 'github'], {
    cwd: repository.folder,
    env: run.env('schedule', { schedule: '17 6 * * 1' }),
  });
  expect(code).toBe(1);
  expect(out).toContain('Opening of an account');
  expect(run.read('summary')).toContain('Opening of an account');
});

test('a repository without procedures is no mistake', async () => {
  const cwd = new GitRepository({ 'README.md': 'Nothing yet.\n' }).folder;
  const github = await sop(['ci', 'github'], { cwd, env: run.env('push', {}) });
  expect(github).toEqual({
    code: 0,
    out: '::notice::There is no .sop file here, so that nothing is checked.\n',
    err: '',
  });
  const gitlab = await sop(['ci', 'gitlab'], { cwd, env: { GITLAB_CI: 'true' } });
  expect(gitlab.code).toBe(0);
});

test('outside such a run it is said what to do instead', async () => {
  for (const service of ['github', 'gitlab']) {
    const { code, err } = await sop(['ci', service], { cwd: repository.folder });
    expect(code).toBe(2);
    expect(err).toContain('To check by hand, run: sop check');
  }
  const env = { ...run.env('push', {}), GITHUB_EVENT_PATH: '/nowhere/event.json' };
  expect((await sop(['ci', 'github'], { cwd: repository.folder, env })).err).toContain('cannot be read');
});

describe('sop ci gitlab', () => {
  test('writes what the merge request shows, and fails by what it has brought about', async () => {
    repository.edit('account.sop', ['within: 2 days', 'within: 4 days']);
    repository.commit('More time');
    const env = { GITLAB_CI: 'true', CI_MERGE_REQUEST_DIFF_BASE_SHA: base };
    const { code, out } = await sop(['ci', 'gitlab'], { cwd: repository.folder, env });
    expect({ code, out }).toMatchObject({ code: 0 });
    expect(JSON.parse(repository.read('sop-code-quality.json'))).toHaveLength(1);
    expect(repository.read('sop-changes.md')).toContain('4 days');
  });

  test('checks everything on a branch', async () => {
    const { code } = await sop(['ci', 'gitlab'], { cwd: repository.folder, env: { GITLAB_CI: 'true' } });
    expect(code).toBe(1);
  });
});
