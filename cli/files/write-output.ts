import { writeFileSync } from 'node:fs';
import { CannotRun } from '../failure.ts';
import { reasonOf } from './read-text.ts';

/** Writes what a command makes to the file that it was given. */
export function writeOutput(path: string, shown: string, content: string | Uint8Array): void {
  try {
    writeFileSync(path, content);
  } catch (error) {
    throw new CannotRun(`${shown} cannot be written: ${reasonOf(error)}`, 'Give another place with -o');
  }
}
