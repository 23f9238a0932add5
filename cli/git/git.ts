import { execFile } from 'node:child_process';
import { CannotRun } from '../failure.ts';

/** What git wrote, and how it ended. */
export interface GitEnded {
  readonly code: number;
  readonly out: Buffer;
  readonly err: string;
}

/** A repository may be a stranger's, with settings by which git would start programs of theirs. */
const startingNothing = ['-c', 'core.fsmonitor=false', '-c', 'core.hooksPath=/dev/null'];

/** Runs git in a folder, with its arguments as they are: no shell reads them. It begins at once. */
export function git(args: readonly string[], folder: string, input = ''): Promise<GitEnded> {
  return new Promise((resolve, reject) => {
    const options = {
      cwd: folder,
      encoding: 'buffer' as const,
      maxBuffer: Number.POSITIVE_INFINITY,
      windowsHide: true,
      // Nothing is written, not even what would make the next run quicker; nothing is fetched that a partial clone has
      // not got; messages are the same everywhere.
      env: { ...process.env, GIT_OPTIONAL_LOCKS: '0', GIT_ALLOW_PROTOCOL: 'none', LC_ALL: 'C' },
    };
    const { stdin } = execFile('git', [...startingNothing, ...args], options, (error, out, err) => {
      const code = error === null ? 0 : error.code;
      if (typeof code === 'number') resolve({ code, out, err: err.toString() });
      else reject(neverRan(error?.message ?? '', code === 'ENOENT'));
    });
    // Whoever does not read what it is told has said why already.
    stdin?.on('error', () => {});
    stdin?.end(input);
  });
}

/** The same for what cannot fail but by a fault that git itself explains best. */
export async function gitOutput(args: readonly string[], folder: string, input = ''): Promise<Buffer> {
  const { code, out, err } = await git(args, folder, input);
  if (code === 0) return out;
  throw new CannotRun(`git ${args[0]} failed: ${reasonIn(err)}`);
}

/** The first line of what git says, without its own mark in front. */
export function reasonIn(err: string): string {
  const line = err.split('\n').find((each) => each.trim() !== '') ?? 'it does not say why';
  return line.replace(/^(?:fatal|error): /, '').trim();
}

function neverRan(message: string, isMissing: boolean): CannotRun {
  return isMissing
    ? new CannotRun('There is no git to ask what has changed', 'Install git, or put it on the PATH')
    : new CannotRun(`git could not be run: ${message}`);
}
