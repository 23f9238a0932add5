import { CannotRun } from '../failure.ts';
import { Repository } from '../git/repository.ts';

/** Whether a commit is there: a shallow clone has a part of the history only. */
export async function isInClone(commit: string, cwd: string): Promise<boolean> {
  try {
    await (await Repository.around(cwd, 'This folder')).commit(commit);
    return true;
  } catch (error) {
    if (error instanceof CannotRun) return false;
    throw error;
  }
}
