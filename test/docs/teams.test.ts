import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { readConfig } from '../../core/index.ts';
import { GitRepository } from '../cli/git-repository.ts';
import { folderOf, goodProcedure, sop } from '../cli/sop.ts';

const root = join(import.meta.dirname, '../..');
const page = readFileSync(join(root, 'docs/teams.md'), 'utf8');
const blocks = (language: string) =>
  [...page.matchAll(new RegExp(`^( *)\`\`\`${language}\\n([\\s\\S]*?)^ *\`\`\``, 'gm'))].map(
    ([, , text = '']) => text,
  );

describe('docs/teams.md', () => {
  test('has the files that sop init writes', async () => {
    const cwd = folderOf({ 'a.txt': '' });
    await sop(['init', '--ci', 'gitlab', '--pre-commit'], { cwd });
    const written = ['.gitlab-ci.yml', '.pre-commit-config.yaml'].map((name) =>
      parse(readFileSync(join(cwd, name), 'utf8')),
    );
    expect(blocks('yaml').map((text) => parse(text))).toEqual(written);
  });

  test('has settings in which nothing is wrong', () => {
    const [settings = ''] = blocks('json');
    expect(readConfig(settings).problems).toEqual([]);
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
