import { chmodSync, existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, test } from 'vitest';
import { GitRepository } from './git-repository.ts';
import { goodProcedure, sop } from './sop.ts';

/** A repository as somebody may hand it over in an archive, with its .git and what is set in there. */
describe('a repository of a stranger', () => {
  let repository: GitRepository;
  let first: string;
  const ran = () => existsSync(join(repository.folder, 'ran'));
  /** A program of theirs that leaves a file when it is started. */
  const program = () => join(repository.folder, 'program');

  beforeEach(() => {
    repository = new GitRepository({ 'account.sop': goodProcedure('Opening of an account') });
    first = repository.git('rev-parse', 'HEAD');
    repository.edit('account.sop', ['within: 2 days', 'within: 4 days']);
    repository.commit('More time');
    repository.write('program', `#!/bin/sh\ntouch "${join(repository.folder, 'ran')}"\nexit 1\n`);
    chmodSync(program(), 0o755);
  });

  test.each([
    ['what watches its files', 'core.fsmonitor'],
    ['what compares', 'diff.external'],
  ])('starts no program of theirs: %s', async (_, setting) => {
    repository.git('config', setting, program());
    repository.edit('account.sop', ['within: 4 days', 'within: 5 days']);
    const { code, out } = await sop(['diff', 'HEAD'], { cwd: repository.folder });
    expect({ code, ran: ran() }).toEqual({ code: 0, ran: false });
    expect(out).toContain('5 days');
  });

  test('starts no program of theirs that makes text of what git compares', async () => {
    repository.git('config', 'diff.sop.textconv', program());
    repository.write('.gitattributes', '*.sop diff=sop\n');
    const { out } = await sop(['diff', `${first}..HEAD`], { cwd: repository.folder });
    expect(out).toContain('4 days');
    expect(ran()).toBe(false);
  });

  test('fetches nothing that is not there', async () => {
    const blob = repository.git('rev-parse', `${first}:account.sop`);
    rmSync(join(repository.folder, '.git/objects', blob.slice(0, 2), blob.slice(2)));
    repository.git('config', 'core.repositoryFormatVersion', '1');
    repository.git('config', 'extensions.partialClone', 'origin');
    repository.git('config', 'remote.origin.promisor', 'true');
    repository.git('config', 'remote.origin.url', 'ssh://handbook.example/handbook');
    repository.git('config', 'core.sshCommand', program());
    const { code, err } = await sop(['diff', `${first}..HEAD`], { cwd: repository.folder });
    expect({ code, ran: ran() }).toEqual({ code: 2, ran: false });
    expect(err).toContain('The clone may be a partial one; fetch all of it.');
  });

  test('a revision that looks like an option is none', async () => {
    const asked = await sop(['diff', `--output=${join(repository.folder, 'ran')}`], {
      cwd: repository.folder,
    });
    expect({ code: asked.code, ran: ran() }).toEqual({ code: 2, ran: false });
    const behind = await sop(['diff', '--', '--output=ran'], { cwd: repository.folder });
    expect({ code: behind.code, ran: ran() }).toEqual({ code: 2, ran: false });
    const since = await sop(['check', '--since=--output=ran'], { cwd: repository.folder });
    expect({ code: since.code, ran: ran() }).toEqual({ code: 2, ran: false });
  });
});
