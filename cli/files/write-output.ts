import { existsSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { CannotRun } from '../failure.ts';
import { reasonOf } from './read-text.ts';

/** Writes what a command makes to the file that it was given. */
export function writeOutput(path: string, shown: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    if (!existsSync(dirname(path)))
      throw new CannotRun(`There is no folder ${dirname(shown)}`, 'Make it, or give another place with -o');
    throw new CannotRun(`${shown} cannot be written: ${reasonOf(error)}`, 'Give another place with -o');
  }
}
