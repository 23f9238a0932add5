import { basename } from 'node:path';
import { expect, test, vi } from 'vitest';
import { GitRepository } from './git-repository.ts';
import { GithubRun, pullRequest } from './github-run.ts';
import { goodProcedure, sop } from './sop.ts';

const read: string[] = [];

vi.mock('../../cli/files/read-text.ts', async (original) => {
  const actual = await original<typeof import('../../cli/files/read-text.ts')>();
  return {
    ...actual,
    readText: (...args: Parameters<typeof actual.readText>) => {
      read.push(basename(args[0]));
      return actual.readText(...args);
    },
  };
});

test('a job reads each file once, whatever it reports', async () => {
  const repository = new GitRepository({
    'sop.config.json': '{}',
    'account.sop': goodProcedure('Opening of an account'),
    'closing.sop': goodProcedure('Closing of an account'),
  });
  const base = repository.git('rev-parse', 'HEAD');
  repository.edit('account.sop', ['within: 2 days', 'within: 4 days']);
  repository.commit('More time');
  const run = new GithubRun();
  const jobs: readonly (readonly [string, Record<string, string>])[] = [
    ['github', run.env('pull_request', pullRequest(base))],
    ['github', run.env('schedule', {})],
    ['gitlab', { GITLAB_CI: 'true', CI_MERGE_REQUEST_DIFF_BASE_SHA: base }],
  ];
  for (const [service, env] of jobs) {
    read.length = 0;
    await sop(['ci', service], { cwd: repository.folder, env });
    const documents = read.filter((name) => name.endsWith('.sop'));
    expect(documents.sort(), service).toEqual(['account.sop', 'closing.sop']);
  }
});
