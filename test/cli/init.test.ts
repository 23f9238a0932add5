import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { readConfig } from '../../core/index.ts';
import { GitRepository } from './git-repository.ts';
import { folderOf, sop } from './sop.ts';

const read = (cwd: string, path: string) => readFileSync(join(cwd, path), 'utf8');

describe('sop init', () => {
  test('sets up an empty folder, and says what it wrote and what comes next', async () => {
    const cwd = folderOf({ 'a.txt': '' });
    const { code, out, err } = await sop(['init'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toMatchInlineSnapshot(`
      "written     sop.config.json          the settings: which rules are asked, and when a review is due
      written     .vscode/extensions.json  VS Code recommends the extension to whoever opens the folder
      written     .gitattributes           git keeps the line ends of procedures, and can say in which step a change is

      Next: sop new "Your company" --template organisation
            sop new "What you do most often"
            sop check
      "
    `);
    expect(readConfig(read(cwd, 'sop.config.json')).problems).toEqual([]);
    expect(JSON.parse(read(cwd, '.vscode/extensions.json'))).toEqual({
      recommendations: ['sop-language.sop-language'],
    });
    expect(read(cwd, '.gitattributes')).toBe('*.sop text diff=sop\n');
  });

  test('changes nothing when it is run again', async () => {
    const cwd = folderOf({ 'a.txt': '' });
    await sop(['init', '--ci', 'github'], { cwd });
    const files = [
      'sop.config.json',
      '.vscode/extensions.json',
      '.gitattributes',
      '.github/workflows/sop.yml',
    ];
    const before = files.map((path) => read(cwd, path));
    const { out } = await sop(['init', '--ci', 'github'], { cwd });
    expect(files.map((path) => read(cwd, path))).toEqual(before);
    expect(out.match(/^left alone/gm)).toHaveLength(4);
  });

  test('adds to what is there, comments and all', async () => {
    const cwd = folderOf({
      'sop.config.json': '{ "preset": "strict" }',
      '.vscode/extensions.json': '{\n  // What we all use.\n  "recommendations": ["biomejs.biome"],\n}\n',
      '.gitattributes': '*.png binary',
    });
    await sop(['init'], { cwd });
    expect(read(cwd, 'sop.config.json')).toBe('{ "preset": "strict" }');
    expect(read(cwd, '.vscode/extensions.json')).toContain('// What we all use.');
    expect(read(cwd, '.vscode/extensions.json')).toMatch(/biomejs\.biome[\s\S]*sop-language\.sop-language/);
    expect(read(cwd, '.gitattributes')).toBe('*.png binary\n*.sop text diff=sop\n');
  });

  test.each(['{ "recommendations": "all" }', '{', '[]'])(
    'writes nothing where a file is not what it should be: %s',
    async (text) => {
      const cwd = folderOf({ '.vscode/extensions.json': text });
      const { code, err } = await sop(['init'], { cwd });
      expect(code).toBe(2);
      expect(err).toContain('.vscode/extensions.json is not what VS Code expects');
      expect(() => read(cwd, 'sop.config.json')).toThrow();
      expect(read(cwd, '.vscode/extensions.json')).toBe(text);
    },
  );

  test('sets up GitHub with the action of this repository', async () => {
    const cwd = folderOf({ 'a.txt': '' });
    await sop(['init', '--ci', 'github'], { cwd });
    const workflow = parseYaml(read(cwd, '.github/workflows/sop.yml'));
    expect(Object.keys(workflow.on)).toEqual(['pull_request', 'push', 'schedule']);
    const { steps } = workflow.jobs.check;
    expect(steps.map(({ uses }: { uses: string }) => uses.split('@')[0])).toEqual([
      'actions/checkout',
      'actions/setup-node',
      'sop-language/sop-language',
    ]);
  });

  test.each([
    [
      'that the remote gives first',
      'trunk',
      'feature',
      ['refs/remotes/origin/HEAD', 'refs/remotes/origin/trunk'],
    ],
    ['that is called master', 'master', 'feature', undefined],
    ['that is the current one', 'development', undefined, undefined],
  ])('GitHub checks everything on the branch %s', async (_, branch, other, remote) => {
    const repository = new GitRepository();
    repository.git('symbolic-ref', 'HEAD', `refs/heads/${remote === undefined ? branch : 'mine'}`);
    repository.commit('First');
    if (other !== undefined) repository.git('switch', '--quiet', '--create', other);
    if (remote !== undefined) repository.git('symbolic-ref', ...remote);
    await sop(['init', '--ci', 'github'], { cwd: repository.folder });
    const workflow = parseYaml(read(repository.folder, '.github/workflows/sop.yml'));
    expect(workflow.on.push).toEqual({ branches: [branch] });
  });

  test('GitHub checks everything on main where there is no repository yet', async () => {
    const cwd = folderOf({});
    await sop(['init', '--ci', 'github'], { cwd });
    expect(parseYaml(read(cwd, '.github/workflows/sop.yml')).on.push).toEqual({ branches: ['main'] });
  });

  test('says where a workflow belongs that is below the top of its repository', async () => {
    const { folder } = new GitRepository({ 'handbook/sops/a.txt': '' });
    const { out } = await sop(['init', '--ci', 'github'], { cwd: join(folder, 'handbook/sops') });
    expect(out).toContain(
      '\n.github/workflows/sop.yml is looked for at the top of the repository only: move it to ../../.github/workflows/sop.yml\n',
    );
    expect((await sop(['init', '--ci', 'github'], { cwd: folder })).out).not.toContain('move it');
  });

  test('sets up GitLab, and leaves a pipeline alone that is there', async () => {
    const cwd = folderOf({ 'a.txt': '' });
    await sop(['init', '--ci', 'gitlab'], { cwd });
    const pipeline = parseYaml(read(cwd, '.gitlab-ci.yml'));
    expect(Object.keys(pipeline)).toEqual(['sop:check', 'sop:due']);
    const other = folderOf({ '.gitlab-ci.yml': 'test:\n  script: make\n' });
    const { out } = await sop(['init', '--ci', 'gitlab'], { cwd: other });
    expect(read(other, '.gitlab-ci.yml')).toBe('test:\n  script: make\n');
    expect(out).toContain('What to put into .gitlab-ci.yml by hand: docs/ci.md');
  });

  test('sets up pre-commit where that is asked for', async () => {
    const cwd = folderOf({ 'a.txt': '' });
    await sop(['init', '--pre-commit'], { cwd });
    const [local] = parseYaml(read(cwd, '.pre-commit-config.yaml')).repos;
    expect(local).toMatchObject({ repo: 'local', hooks: [{ entry: 'sop check', files: '\\.sop$' }] });
  });

  test('does not guess where pull requests are checked', async () => {
    const { code, err } = await sop(['init', '--ci', 'jenkins']);
    expect(code).toBe(2);
    expect(err).toContain('github, gitlab');
  });
});
