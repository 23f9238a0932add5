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

/** Bytes of a source. A procedure that anybody follows has a few ten thousand, and in Word its pictures besides. */
const largestText = 1_000_000;
const largestPacked = 50_000_000;

/** What reads other formats, which is loaded when there is something to read. */
type Convert = typeof import('../../convert/import.ts');
type Reader = (convert: Convert, source: Bytes, name: string) => Imported | Promise<Imported>;

const markdown: Reader = (convert, source, name) => convert.importMarkdown(source.text, { name });

/** By the ending of a file's name. */
const readers: Readonly<Record<string, Reader>> = {
  md: markdown,
  markdown,
  mdown: markdown,
  mkd: markdown,
  txt: markdown,
  json: (convert, source, name) => convert.importJson(source.text, { name }),
  csv: (convert, source, name) => convert.importCsv(source.text, { name }),
  bpmn: (convert, source, name) => convert.importBpmn(source.text, { name }),
  docx: (convert, source, name) => convert.importWord(source.bytes, { name }),
};

/** What a file has, as it is or as UTF-8 text. */
class Bytes {
  readonly bytes: Uint8Array;
  readonly #shown: string;

  constructor(bytes: Uint8Array, shown: string) {
    this.bytes = bytes;
    this.#shown = shown;
  }

  get text(): string {
    return decoded(this.bytes, this.#shown);
  }
}

/** `sop import` */
export async function importDocument(
  command: ImportCommand,
  { cwd, stdout, stderr }: Terminal,
): Promise<ExitCode> {
  const { path, output = '-', report } = command;
  const extension = extname(path).slice(1).toLowerCase();
  const reader = Object.hasOwn(readers, extension) ? readers[extension] : undefined;
  if (reader === undefined) {
    const next =
      'Give Markdown, Word, BPMN 2.0, a table of steps as CSV, or what sop export wrote as JSON: .md, .docx, .bpmn, .csv, .json';
    throw new CannotRun(`sop import does not know what ${path} is`, next);
  }
  const largest = extension === 'docx' ? largestPacked : largestText;
  const source = new Bytes(readSource(resolve(cwd, path), path, largest), path);
  const convert = await import('../../convert/import.ts');
  const imported = await withDocument(
    path,
    () => orSay(convert, () => reader(convert, source, basename(path))),
    'imported',
  );
  if (output === '-') stdout.write(imported.text);
  else writeOutput(resolve(cwd, output), output, imported.text);
  const said = convert.reportText(imported.report);
  if (report === undefined) stderr.write(said);
  else writeOutput(resolve(cwd, report), report, reportAs(report, imported, said));
  return ExitCode.clean;
}

/** A source that is wrong is said as any other reason why a command could not run. */
async function orSay(convert: Convert, read: () => Imported | Promise<Imported>): Promise<Imported> {
  try {
    return await read();
  } catch (error) {
    throw error instanceof convert.CannotImport ? new CannotRun(error.message, error.next) : error;
  }
}

function reportAs(name: string, { report }: Imported, text: string): string {
  return extname(name).toLowerCase() === '.json' ? `${JSON.stringify(report, undefined, 2)}\n` : text;
}

function readSource(path: string, shown: string, largest: number): Uint8Array {
  try {
    const { size } = statSync(path);
    if (size > largest) {
      const megabytes = (size / 1_000_000).toFixed(1);
      throw new CannotRun(
        `${shown} has ${megabytes} MB; a procedure is imported up to ${largest / 1_000_000} MB`,
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
