import { CannotRun } from '../failure.ts';
import { withoutMark } from '../files/without-mark.ts';
import { gitOutput } from './git.ts';

/** The texts of contents of a repository, by their names: all of them through one process. */
export async function readBlobs(
  names: readonly string[],
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  if (names.length === 0) return texts;
  const out = await gitOutput(['cat-file', '--batch'], folder, `${names.join('\n')}\n`);
  let at = 0;
  for (const name of names) {
    const end = out.indexOf('\n', at);
    const head = /^([0-9a-f]+) (blob) (\d+)$/.exec(out.toString('utf8', at, end));
    if (end < 0 || head === null)
      throw new CannotRun(
        `git does not have the content ${name}`,
        'The clone may be a partial one; fetch all of it',
      );
    const length = Number(head[3]);
    texts.set(name, withoutMark(out.toString('utf8', end + 1, end + 1 + length)));
    at = end + 1 + length + 1;
  }
  return texts;
}
