import { existsSync } from 'node:fs';
import { dirname } from 'node:path';
import { CannotRun } from '../failure.ts';
import { shownPath } from './shown-path.ts';

/** What is new is written where nothing is, and in a folder that is there. `remedy` is what else can be given. */
export function refuseToReplace(
  path: string,
  shown: string,
  cwd: string,
  remedy = 'Give another title, or a place with -o',
): void {
  if (existsSync(path)) throw new CannotRun(`${shown} is there already`, remedy);
  const folder = dirname(path);
  if (!existsSync(folder))
    throw new CannotRun(
      `There is no folder ${shownPath(folder, cwd)}`,
      'Make it, or give another place with -o',
    );
}
