import { readFileSync } from 'node:fs';
import { beforeEach, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import manifest from '../../package.json' with { type: 'json' };
import { GitRepository } from './git-repository.ts';
import { runAction } from './github-action.ts';
import { GithubRun, pullRequest } from './github-run.ts';
import { goodProcedure } from './sop.ts';

let run: GithubRun;
let repository: GitRepository;
let base: string;

beforeEach(() => {
  run = new GithubRun();
  repository = new GitRepository({
    'sop.config.json': '{ "today": "2026-11-16", "preset": "essential" }',
    'account.sop': goodProcedure('Opening of an account'),
  });
  base = repository.git('rev-parse', 'HEAD');
});

describe('the action', () => {
  const inPull = (comments: readonly { id: number; body: string }[] = [], head?: string) =>
    runAction(repository.folder, run.env('pull_request', pullRequest(base, head)), comments);

  describe('in a pull request', () => {
    beforeEach(() => {
      repository.edit('account.sop', ['within: 2 days', 'within: 4 days']);
      repository.commit('More time');
    });

    test('makes one comment, and hands the findings to code scanning', () => {
      const { code, used, asked } = inPull();
      expect(code).toBe(0);
      expect(used['github/codeql-action/upload-sarif']).toEqual({
        sarif_file: run.outputs.sarif,
        category: 'sop',
      });
      expect(asked.map(({ what }) => what)).toEqual(['POST repos/acme/handbook/issues/7/comments']);
      expect(asked[0]?.body).toContain('4 days');
    });

    test('changes the comment that is there, and no other', () => {
      const { asked } = inPull([
        { id: 1, body: 'Looks good to me.' },
        { id: 2, body: '<!-- sop: what changes -->\n# What it was' },
      ]);
      expect(asked.map(({ what }) => what)).toEqual(['PATCH repos/acme/handbook/issues/comments/2']);
    });

    test('writes nothing where it may not', () => {
      const { code, used, asked } = inPull([], 'someone/handbook');
      expect({ code, used, asked }).toEqual({ code: 0, used: {}, asked: [] });
      expect(run.read('summary')).toContain('4 days');
    });
  });

  test('fails where the check does, with its annotations', () => {
    repository.edit('account.sop', ['Owner: Dana Reyes\n', '']);
    repository.commit('No owner');
    const { code, out, asked } = inPull();
    expect(code).toBe(1);
    expect(out).toContain('::error file=account.sop,line=1');
    expect(asked).toHaveLength(1);
  });

  test('makes no comment where no procedure has changed', () => {
    repository.write('README.md', 'Read me.\n');
    repository.commit('Words');
    expect(inPull()).toMatchObject({ code: 0, asked: [] });
  });

  test('takes back what it said once nothing changes any more', () => {
    repository.write('README.md', 'Read me.\n');
    repository.commit('Words');
    const { asked } = inPull([{ id: 2, body: '<!-- sop: what changes -->\n# What it was' }]);
    expect(asked).toMatchObject([{ body: expect.stringContaining('No change of meaning') }]);
  });

  test('says nothing to others on a push', () => {
    const { code, used, asked } = runAction(repository.folder, run.env('push', {}));
    expect({ code, asked }).toEqual({ code: 0, asked: [] });
    expect(Object.keys(used)).toEqual(['github/codeql-action/upload-sarif']);
  });

  test('does nothing in a repository without procedures', () => {
    const empty = new GitRepository({ 'README.md': 'Nothing yet.\n' });
    const { code, used, asked } = runAction(empty.folder, run.env('push', {}));
    expect({ code, used, asked }).toEqual({ code: 0, used: {}, asked: [] });
  });

  test('runs this version of the command', () => {
    const text = readFileSync(new URL('../../action.yml', import.meta.url), 'utf8');
    expect(parse(text).inputs.version.default).toBe(manifest.version);
  });
});
