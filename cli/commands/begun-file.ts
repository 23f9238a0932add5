import { resolve } from 'node:path';
import { ExitCode } from '../failure.ts';
import { findBeside } from '../files/find-documents.ts';
import { refuseToReplace } from '../files/refuse-to-replace.ts';
import { shownPath } from '../files/shown-path.ts';
import { writeOutput } from '../files/write-output.ts';
import { type Asked, readDocuments } from '../source/read-library.ts';
import { SourceFiles } from '../source/source-files.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** A document that is begun: where it will stand, and how it comes there. */
export interface BegunFile {
  /** What holds in its place: the settings and the documents of the library that it will belong to. */
  readonly place: Asked;
  write(text: string): ExitCode;
}

/**
 * @param name of the file where no output is asked for
 * @param output a path, or `-` for the standard output
 * @param remedy what else can be given where there is a file already
 */
export function beginFile(
  name: string,
  { output = name, remedy }: { readonly output?: string | undefined; readonly remedy?: string },
  { cwd, stdout }: Terminal,
): BegunFile {
  const path = resolve(cwd, output === '-' ? name : output);
  if (output !== '-') refuseToReplace(path, output, cwd, remedy);
  const files = new SourceFiles(cwd, { path, shown: output, text: '' });
  const [place] = readDocuments(findBeside(path, cwd), files).asked;
  if (place === undefined) throw new Error('the new document is not among those that were asked for');
  return {
    place,
    write(text) {
      if (output === '-') {
        stdout.write(text);
        return ExitCode.clean;
      }
      writeOutput(path, output, text);
      const shown = shownPath(path, cwd);
      stdout.write(`Wrote ${shown}. What it still lacks: sop check ${shown}\n`);
      return ExitCode.clean;
    },
  };
}
