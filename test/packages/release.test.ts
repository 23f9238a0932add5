import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { staleVersions } from '../../scripts/generate-versions.ts';
import { npm } from '../../scripts/processes.ts';
import { root } from '../docs/page.ts';

it('the version that pipelines fetch is that of the package: npm run generate', async () => {
  expect(await staleVersions()).toEqual(new Map());
});

it('is not packed from the clone, which is no package', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'sop-pack-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(root, 'package.json'), join(folder, 'package.json'));
  await expect(npm(['pack', '--dry-run'], { cwd: folder })).rejects.toThrow('npm run package');
});

describe('a release', () => {
  const folder = mkdtempSync(join(tmpdir(), 'sop-release-'));
  const git = (...args: string[]) => execFileSync('git', args, { cwd: folder, encoding: 'utf8' });
  const read = (file: string) => readFileSync(join(folder, file), 'utf8');
  let today = '';

  beforeAll(() => {
    for (const file of ['package.json', 'package-lock.json', 'CHANGELOG.md', '.npmrc'])
      cpSync(join(root, file), join(folder, file));
    // What it runs besides, the tests and the packages, has tests of its own.
    const { hooks: _, ...settings } = JSON.parse(readFileSync(join(root, '.release-it.json'), 'utf8'));
    writeFileSync(join(folder, '.release-it.json'), JSON.stringify(settings));
    git('init', '--quiet', '--initial-branch', 'main');
    git('config', 'user.name', 'Dana Reyes');
    git('config', 'user.email', 'dana@example.com');
    git('add', '.');
    git('commit', '--quiet', '-m', 'Begun');
    today = day();
    const releaseIt = join(root, 'node_modules/release-it/bin/release-it.js');
    execFileSync(process.execPath, [releaseIt, 'minor', '--ci'], { cwd: folder, stdio: 'pipe' });
  });

  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const next = manifest.version.replace(
    /^(\d+)\.(\d+)\.\d+$/,
    (_, major, minor) => `${major}.${Number(minor) + 1}.0`,
  );

  it('gives the package its version', () => {
    expect(JSON.parse(read('package.json')).version).toBe(next);
    expect(JSON.parse(read('package-lock.json')).version).toBe(next);
  });

  it('puts what has changed below the version and its day, word for word, and begins anew', () => {
    const before = readFileSync(join(root, 'CHANGELOG.md'), 'utf8');
    const [, heading = ''] = /## \[Unreleased\]\n\n(## .+)\n/.exec(read('CHANGELOG.md')) ?? [];
    expect([today, day()].map((each) => `## [${next}] - ${each}`)).toContain(heading);
    expect(read('CHANGELOG.md').replace(`${heading}\n\n`, '')).toBe(before);
  });

  it('is one commit with a tag, and nothing is published', () => {
    expect(git('log', '-1', '--format=%s').trim()).toBe(`Version ${next}`);
    expect(git('tag', '--points-at', 'HEAD').trim()).toBe(`v${next}`);
    expect(git('status', '--porcelain')).toBe('');
  });
});

/** As the calendar on the wall has it. */
function day(): string {
  return new Date().toLocaleDateString('sv');
}
