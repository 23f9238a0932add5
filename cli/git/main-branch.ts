import { CannotRun } from '../failure.ts';
import { git } from './git.ts';

/**
 * The branch that changes are merged into: the one that the remote gives first, else `main` or `master`, else the current
 * one. Undefined where there is no repository, no branch, or no git to ask.
 */
export async function mainBranch(folder: string): Promise<string | undefined> {
  const answer = async (...args: string[]) => {
    const { code, out } = await git(args, folder);
    const [first = ''] = code === 0 ? out.toString().split('\n') : [];
    return first === '' ? undefined : first;
  };
  try {
    const remote = await answer('symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD');
    return (
      remote?.replace(/^origin\//, '') ??
      (await answer('for-each-ref', '--format=%(refname:short)', 'refs/heads/main', 'refs/heads/master')) ??
      (await answer('symbolic-ref', '--quiet', '--short', 'HEAD'))
    );
  } catch (error) {
    if (error instanceof CannotRun) return undefined;
    throw error;
  }
}
