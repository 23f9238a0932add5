import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import type { Imported, SourceKind } from '../../convert/import.ts';
import { CannotRun, withDocument } from '../failure.ts';
import { reasonOf } from '../files/read-text.ts';
import { readInputBytes, standardInput } from '../files/standard-input.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** What reads other forms, which is loaded when there is something to read. */
export type Convert = typeof import('../../convert/import.ts');

/**
 * A source that is wrong is said as any other reason why a command could not run.
 *
 * @param name what it is called in the report
 */
export function readSource(path: string, shown: string, name: string, convert: Convert): Promise<Imported> {
  return imported(shown, convert, async () => {
    convert.refuseLarge(shown, sizeOf(path, shown));
    return convert.importFile(readFileSync(path), name);
  });
}

/** The same for what comes in over the standard input. */
export function readInputSource(kind: SourceKind, convert: Convert, terminal: Terminal): Promise<Imported> {
  return imported(standardInput, convert, async () => {
    const bytes = await readInputBytes(terminal, convert.largestSource(kind));
    return convert.importFile(bytes, standardInput, kind);
  });
}

function imported(shown: string, convert: Convert, read: () => Promise<Imported>): Promise<Imported> {
  const work = async () => {
    try {
      return await read();
    } catch (error) {
      throw error instanceof convert.CannotImport ? new CannotRun(error.message, error.next) : error;
    }
  };
  return withDocument(shown, work, 'imported');
}

function sizeOf(path: string, shown: string): number {
  try {
    accessSync(path, constants.R_OK);
    return statSync(path).size;
  } catch (error) {
    throw new CannotRun(
      `${shown} cannot be read: ${reasonOf(error)}`,
      'Put that right, or give another file',
    );
  }
}
