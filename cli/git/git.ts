import { spawnSync } from 'node:child_process';
import { CannotRun } from '../failure.ts';

/** What git wrote, and how it ended. */
export interface GitEnded {
  readonly code: number;
  readonly out: Buffer;
  readonly err: string;
}

/** Runs git in a folder, with its arguments as they are: no shell reads them. */
export function git(args: readonly string[], folder: string, input = ''): GitEnded {
  const { status, stdout, stderr, error } = spawnSync('git', args, {
    cwd: folder,
    input,
    maxBuffer: Number.POSITIVE_INFINITY,
    windowsHide: true,
    // Nothing is written, not even what would make the next run quicker; messages are the same everywhere.
    env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', LC_ALL: 'C' },
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === 'ENOENT')
    throw new CannotRun('There is no git to ask what has changed', 'Install git, or put it on the PATH');
  if (error !== undefined) throw new CannotRun(`git could not be run: ${error.message}`);
  return { code: status ?? 1, out: stdout, err: stderr.toString() };
}

/** The same for what cannot fail but by a fault that git itself explains best. */
export function gitOutput(args: readonly string[], folder: string, input = ''): Buffer {
  const { code, out, err } = git(args, folder, input);
  if (code === 0) return out;
  throw new CannotRun(`git ${args[0]} failed: ${reasonIn(err)}`);
}

/** The first line of what git says, without its own mark in front. */
export function reasonIn(err: string): string {
  const line = err.split('\n').find((each) => each.trim() !== '') ?? 'it does not say why';
  return line.replace(/^(?:fatal|error): /, '').trim();
}
