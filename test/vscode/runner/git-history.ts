import { execFile } from 'node:child_process';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Makes a git repository of a folder, with a history: a step of a sample had less time once, and nobody's own settings
 * of git hold in it.
 */
export async function withHistory(folder: string): Promise<void> {
  const git = (...args: readonly string[]) =>
    run('git', [...identity, ...args], {
      cwd: folder,
      env: { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null' },
    });
  const sample = join(folder, 'welcome-pack-delivery.sop');
  const text = await readFile(sample, 'utf8');
  await git('init', '--quiet', '--initial-branch=main');
  await writeFile(sample, text.replace('within: 4 hours of trigger', 'within: 2 hours of trigger'));
  await git('add', '--all');
  await git('commit', '--quiet', '--message', 'As it was');
  await writeFile(sample, text);
  await git('commit', '--quiet', '--all', '--message', 'Two hours were too few');
}

const identity = [
  '-c',
  'user.name=Ruth Adeyemi',
  '-c',
  'user.email=ruth@fernmoor.example',
  '-c',
  'commit.gpgsign=false',
];
