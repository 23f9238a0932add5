import { accessSync, constants, readFileSync, statSync } from 'node:fs';
import { basename, extname, join, parse, resolve } from 'node:path';
import type { Imported } from '../../convert/import.ts';
import { CannotRun, ExitCode, withDocument } from '../failure.ts';
import { reasonOf } from '../files/read-text.ts';
import { refuseToReplace } from '../files/refuse-to-replace.ts';
import { writeOutput } from '../files/write-output.ts';
import type { Terminal } from '../terminal/terminal.ts';

export interface ImportCommand {
  readonly path: string;
  /** Where to write the document; undefined and `-` for the standard output. */
  readonly output?: string;
  /** Where to write the report: `.json` for other programs, anything else for people. */
  readonly report?: string;
  /** Whether a document that is there already is replaced. */
  readonly force?: boolean;
}

/** What reads other forms, which is loaded when there is something to read. */
type Convert = typeof import('../../convert/import.ts');

/** `sop import` */
export async function importDocument(
  command: ImportCommand,
  { cwd, stdout, stderr }: Terminal,
): Promise<ExitCode> {
  const { path, output = '-', report } = command;
  if (output !== '-') refuseOutput(output, command, cwd);
  const convert = await import('../../convert/import.ts');
  const imported = await withDocument(path, () => read(resolve(cwd, path), path, convert), 'imported');
  if (output === '-') stdout.write(imported.text);
  else writeOutput(resolve(cwd, output), output, imported.text);
  const said = convert.reportText(imported.report);
  if (report === undefined) stderr.write(said);
  else writeOutput(resolve(cwd, report), report, reportAs(report, imported, said));
  return ExitCode.clean;
}

/** What somebody has written, or filled in after an import before, is not written over. */
function refuseOutput(output: string, { force }: ImportCommand, cwd: string): void {
  const { dir, name, ext } = parse(output);
  if (ext.toLowerCase() !== '.sop')
    throw new CannotRun(
      `A procedure is a .sop file, and ${output} would be none`,
      `Write it to ${join(dir, `${name}.sop`)}`,
    );
  const path = resolve(cwd, output);
  if (force !== true)
    refuseToReplace(path, output, cwd, 'Give another place with -o, or replace it with --force');
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
