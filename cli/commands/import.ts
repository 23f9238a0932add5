import { basename, extname, join, parse, resolve } from 'node:path';
import type { ImportReport } from '../../convert/import.ts';
import { CannotRun, ExitCode } from '../failure.ts';
import { refuseToReplace } from '../files/refuse-to-replace.ts';
import { writeOutput } from '../files/write-output.ts';
import { findSources, isFolder } from '../import/found-sources.ts';
import { importAll } from '../import/import-all.ts';
import { type Convert, readInputSource, readSource } from '../import/read-source.ts';
import { reportAllImported, reportImported } from '../reporters/text/imported.ts';
import { sayFailure } from '../terminal/say-failure.ts';
import type { Terminal } from '../terminal/terminal.ts';

export const importFormats = ['md', 'docx', 'html', 'csv', 'bpmn', 'json'] as const;

export interface ImportCommand {
  /** Files and folders; or `-` alone for the standard input. */
  readonly paths: readonly string[];
  /** Where to write: a document, or a folder for several; undefined and `-` for the standard output. */
  readonly output?: string;
  /** What comes in over the standard input, by the ending that a file of it would have. */
  readonly format?: (typeof importFormats)[number];
  /** Where to write the report: `.json` for other programs, anything else for people. */
  readonly report?: string;
  /** Whether a document that is there already is replaced. */
  readonly force?: boolean;
}

/** `sop import` */
export async function importDocuments(command: ImportCommand, terminal: Terminal): Promise<ExitCode> {
  const { paths, output = '-', format } = command;
  const isInput = paths.includes('-');
  if (isInput && paths.length > 1)
    throw new CannotRun('Standard input and files are not imported together', 'Leave one of the two out');
  if (isInput && format === undefined)
    throw new CannotRun(
      'Nothing says what comes in over the standard input',
      `Name it with --format: ${importFormats.join(', ')}`,
    );
  if (!isInput && format !== undefined)
    throw new CannotRun('--format is what the standard input is', 'A file is what its name says');
  const [first = ''] = paths;
  const isOne = isInput || (paths.length === 1 && !isFolder(first, terminal.cwd));
  if (!isOne && (output === '-' || extname(output).toLowerCase() === '.sop'))
    throw new CannotRun('Several documents are written to a folder', 'Name one with -o, such as -o sops/');
  return isOne && (output === '-' || !isFolder(output, terminal.cwd))
    ? importOne(command, isInput, terminal)
    : importSeveral(command, output, terminal);
}

async function importOne(command: ImportCommand, isInput: boolean, terminal: Terminal): Promise<ExitCode> {
  const { paths, output = '-', report } = command;
  const { cwd, stdout, stderr } = terminal;
  const [path = ''] = paths;
  if (output !== '-') refuseOutput(output, command, cwd);
  const convert = await import('../../convert/import.ts');
  const imported = isInput
    ? await readInputSource(convert.sourceKind(`.${command.format}`), convert, terminal)
    : await readSource(resolve(cwd, path), path, basename(path), convert);
  if (output === '-') stdout.write(imported.text);
  else writeOutput(resolve(cwd, output), output, imported.text);
  if (report === undefined) stderr.write(convert.reportText(imported.report));
  else writeReport(report, imported.report, convert, cwd);
  return ExitCode.clean;
}

/** Ends with 2 where one of them could not be imported; the others are. */
async function importSeveral(
  { paths, report, force = false }: ImportCommand,
  output: string,
  terminal: Terminal,
): Promise<ExitCode> {
  if (paths.includes('-'))
    throw new CannotRun('What comes in over the standard input has no name', 'Name the .sop file with -o');
  const { sources, unread } = findSources(paths, terminal.cwd);
  const convert = await import('../../convert/import.ts');
  const reports: ImportReport[] = [];
  for await (const { source, outcome } of importAll(sources, output, force, convert, terminal)) {
    if (outcome instanceof CannotRun) {
      sayFailure(outcome.message, terminal);
      continue;
    }
    reports.push(outcome.report);
    reportImported(source.shown, outcome.written, outcome.report, terminal);
  }
  for (const { message } of unread) sayFailure(message, terminal);
  reportAllImported(sources.length, reports.length, terminal);
  if (report !== undefined) writeReport(report, reports, convert, terminal.cwd);
  return reports.length === sources.length && unread.length === 0 ? ExitCode.clean : ExitCode.couldNotRun;
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

function writeReport(
  name: string,
  report: ImportReport | readonly ImportReport[],
  convert: Convert,
  cwd: string,
): void {
  const said =
    extname(name).toLowerCase() === '.json'
      ? `${JSON.stringify('placed' in report ? report : { version: 1, reports: report }, undefined, 2)}\n`
      : [report].flat().map(convert.reportText).join('\n');
  writeOutput(resolve(cwd, name), name, said);
}
