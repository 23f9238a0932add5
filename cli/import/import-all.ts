import { mkdirSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { ImportReport } from '../../convert/import.ts';
import { CannotRun } from '../failure.ts';
import { reasonOf } from '../files/read-text.ts';
import { refuseToReplace } from '../files/refuse-to-replace.ts';
import { shownPath } from '../files/shown-path.ts';
import { writeOutput } from '../files/write-output.ts';
import type { Terminal } from '../terminal/terminal.ts';
import type { FoundSource } from './found-sources.ts';
import { type Convert, readSource } from './read-source.ts';

/** What became of one document. */
export interface ImportedSource {
  readonly source: FoundSource;
  /** Where its procedure stands, as it is shown, and what went where; or why there is none. */
  readonly outcome: { readonly written: string; readonly report: ImportReport } | CannotRun;
}

/** Writes a procedure for each source into a folder, one after another. What cannot be read keeps no other one back. */
export async function* importAll(
  sources: readonly FoundSource[],
  folder: string,
  force: boolean,
  convert: Convert,
  { cwd }: Terminal,
): AsyncGenerator<ImportedSource> {
  /** The sources that procedures are of by now. */
  const taken = new Map<string, string>();
  for (const source of sources) {
    const path = resolve(cwd, folder, source.target);
    const written = shownPath(path, cwd);
    const key = path.toLowerCase();
    const before = taken.get(key);
    taken.set(key, before ?? source.shown);
    try {
      if (before !== undefined)
        throw new CannotRun(
          `${source.shown} would become ${written}, as ${before} did`,
          'Rename one of them, or import it by itself',
        );
      make(dirname(path), shownPath(dirname(path), cwd));
      if (!force)
        refuseToReplace(path, written, cwd, 'Give another folder with -o, or replace it with --force');
      const { text, report } = await readSource(source.path, source.shown, source.shown, convert);
      writeOutput(path, written, text);
      yield { source, outcome: { written, report } };
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      yield { source, outcome: error };
    }
  }
}

function make(folder: string, shown: string): void {
  try {
    mkdirSync(folder, { recursive: true });
  } catch (error) {
    throw new CannotRun(`The folder ${shown} cannot be made: ${reasonOf(error)}`, 'Give another one with -o');
  }
}
