import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { GitRepository } from '../cli/git-repository.ts';
import { folderOf, goodProcedure, sop } from '../cli/sop.ts';
import { pageAt, root } from './page.ts';

const { blocks, text: page } = pageAt('docs/ci.md');

describe('docs/ci.md', () => {
  test('has the files that sop init writes', async () => {
    const cwd = folderOf({ 'a.txt': '' });
    await sop(['init', '--ci', 'gitlab', '--pre-commit'], { cwd });
    const written = ['.gitlab-ci.yml', '.pre-commit-config.yaml'].map((name) =>
      parse(readFileSync(join(cwd, name), 'utf8')),
    );
    const shown = blocks.filter(({ language }) => language === 'yaml');
    expect(shown.map(({ text }) => parse(text))).toEqual(written);
  });

  test('has what the action of GitHub can be told', () => {
    const { inputs } = parse(readFileSync(join(root, 'action.yml'), 'utf8'));
    const rows = [...page.matchAll(/^\| `([\w-]+)` \|/gm)].map(([, name]) => name);
    expect(rows).toEqual(Object.keys(inputs));
  });

  test('has a pattern by which git says in which step a change is', () => {
    const [, pattern = ''] = /xfuncname '(.*)'/.exec(page) ?? [];
    const repository = new GitRepository({
      '.gitattributes': '*.sop text diff=sop\n',
      'account.sop': goodProcedure('Opening of an account'),
    });
    repository.git('config', 'diff.sop.xfuncname', pattern);
    repository.edit('account.sop', ['within: 2 days', 'within: 4 days']);
    expect(repository.git('diff', '--unified=0')).toMatch(/^@@ .* @@ +- Coordinator: Open/m);
  });

  test('has a command by which git passes over how a text is laid out', () => {
    const [, command = ''] = /textconv '(.*)'/.exec(page) ?? [];
    const bin = folderOf({
      sop: `#!/bin/sh\nexec "${process.execPath}" "${join(root, 'cli/main.ts')}" "$@"\n`,
    });
    chmodSync(join(bin, 'sop'), 0o755);
    const repository = new GitRepository({
      '.gitattributes': '*.sop text diff=sop\n',
      'account.sop': goodProcedure('Opening of an account'),
    });
    repository.git('config', 'diff.sop.textconv', `PATH="${bin}:$PATH"; ${command}`);
    repository.edit('account.sop', ['  - Coordinator: Open', '   *   Coordinator: Open']);
    expect(repository.git('diff')).not.toContain('Coordinator');
    repository.edit('account.sop', ['Coordinator: Open', 'Coordinator: Close']);
    expect(repository.git('diff')).toContain('+  - Coordinator: Close');
  });
});
