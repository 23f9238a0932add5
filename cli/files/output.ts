import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Terminal } from '../terminal/terminal.ts';
import { isMadeBefore } from './made-before.ts';
import { refuseToReplace } from './refuse-to-replace.ts';
import { writeOutput } from './write-output.ts';

/** Where the result of a command goes. */
export interface OutputOptions {
  /** A file; undefined and `-` for the standard output. */
  readonly output?: string;
  /** Whether a file that is there is replaced, whatever it is. */
  readonly force?: boolean;
}

/**
 * Writes the result of a command where it was asked for, and says so where that is a file. What is there already is kept,
 * unless `sop` made it and can make it again, or the command says `--force`. Throws CannotRun, before anything is made.
 */
export function outputFor(
  { output = '-', force = false }: OutputOptions,
  { cwd, stdout, stderr }: Pick<Terminal, 'cwd' | 'stdout' | 'stderr'>,
): (content: string | Uint8Array) => void {
  if (output === '-') return (content) => void stdout.write(String(content));
  const path = resolve(cwd, output);
  if (!existsSync(path) || !(force || isMadeBefore(path)))
    refuseToReplace(path, output, cwd, 'Give another place with -o, or replace it with --force');
  return (content) => {
    writeOutput(path, output, content);
    stderr.write(`Wrote ${output}\n`);
  };
}
