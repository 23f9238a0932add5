import { readFileSync, statSync } from 'node:fs';
import { basename, extname, resolve } from 'node:path';
import type { Imported } from '../../convert/import.ts';
import { CannotRun, ExitCode, withDocument } from '../failure.ts';
import { decoded } from '../files/decoded.ts';
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

/** Bytes of a source. A procedure that anybody follows has a few ten thousand. */
const largest = 4_000_000;

const forms: ReadonlySet<string> = new Set(['.md', '.markdown', '.mdown', '.mkd', '.mdx', '.txt']);

/** `sop import` */
export async function importDocument(
  command: ImportCommand,
  { cwd, stdout, stderr }: Terminal,
): Promise<ExitCode> {
  const { path, output = '-', report } = command;
  if (!forms.has(extname(path).toLowerCase())) {
    throw new CannotRun(
      `sop import does not know what ${path} is`,
      'Give a Markdown file, with a name that ends in .md',
    );
  }
  const text = decoded(readSource(resolve(cwd, path), path), path);
  const convert = await import('../../convert/import.ts');
  const imported = withDocument(
    path,
    () => convert.importMarkdown(text, { name: basename(path) }),
    'imported',
  );
  if (output === '-') stdout.write(imported.text);
  else writeOutput(resolve(cwd, output), output, imported.text);
  const said = convert.reportText(imported.report);
  if (report === undefined) stderr.write(said);
  else writeOutput(resolve(cwd, report), report, reportAs(report, imported, said));
  return ExitCode.clean;
}

function reportAs(name: string, { report }: Imported, text: string): string {
  return extname(name).toLowerCase() === '.json' ? `${JSON.stringify(report, undefined, 2)}\n` : text;
}

function readSource(path: string, shown: string): Uint8Array {
  try {
    const { size } = statSync(path);
    if (size > largest) {
      const megabytes = (size / 1_000_000).toFixed(1);
      throw new CannotRun(
        `${shown} has ${megabytes} MB; a procedure is imported up to 4 MB`,
        'Split it into its procedures first',
      );
    }
    return readFileSync(path);
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    throw new CannotRun(
      `${shown} cannot be read: ${reasonOf(error)}`,
      'Put that right, or give another file',
    );
  }
}
