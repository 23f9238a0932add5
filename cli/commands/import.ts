import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import type { Imported } from '../../convert/import.ts';
import { CannotRun, ExitCode, withDocument } from '../failure.ts';
import { reasonOf } from '../files/read-text.ts';
import { writeOutput } from '../files/write-output.ts';
import type { Terminal } from '../terminal/terminal.ts';

export interface ImportCommand {
  readonly path: string;
  /** Where to write the document; undefined and `-` for the standard output. */
  readonly output?: string;
  /** Where to write the report: `.json` for other programs, anything else for people. */
  readonly report?: string;
}

/** What reads other forms, which is loaded when there is something to read. */
type Convert = typeof import('../../convert/import.ts');

/** `sop import` */
export async function importDocument(
  command: ImportCommand,
  { cwd, stdout, stderr }: Terminal,
): Promise<ExitCode> {
  const { path, output = '-', report } = command;
  const convert = await import('../../convert/import.ts');
  const imported = await withDocument(path, () => read(resolve(cwd, path), path, convert), 'imported');
  if (output === '-') stdout.write(imported.text);
  else writeOutput(resolve(cwd, output), output, imported.text);
  const said = convert.reportText(imported.report);
  if (report === undefined) stderr.write(said);
  else writeOutput(resolve(cwd, report), report, reportAs(report, imported, said));
  return ExitCode.clean;
}

/** A source that is wrong is said as any other reason why a command could not run. */
async function read(path: string, shown: string, convert: Convert): Promise<Imported> {
  try {
    convert.refuseLarge(shown, sizeOf(path, shown));
    return await convert.importFile(readFileSync(path), basename(path));
  } catch (error) {
    throw error instanceof convert.CannotImport ? new CannotRun(error.message, error.next) : error;
  }
}

function reportAs(name: string, { report }: Imported, text: string): string {
  return extname(name).toLowerCase() === '.json' ? `${JSON.stringify(report, undefined, 2)}\n` : text;
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
