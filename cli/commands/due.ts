import { extname } from 'node:path';
import { type DueWishes, dueReport } from '../due/due-report.ts';
import { ExitCode } from '../failure.ts';
import { findDocuments } from '../files/find-documents.ts';
import { type OutputOptions, outputFor } from '../files/output.ts';
import { dueAsIcal } from '../reporters/due/ical.ts';
import { dueAsJson } from '../reporters/due/json.ts';
import { dueAsMarkdown } from '../reporters/due/markdown.ts';
import { isLate } from '../reporters/due/report.ts';
import { dueAsText } from '../reporters/due/text.ts';
import { ended } from '../source/ended.ts';
import { readDocuments } from '../source/read-library.ts';
import { SourceFiles } from '../source/source-files.ts';
import { captured } from '../terminal/captured.ts';
import { Progress } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';

const reporters = { text: dueAsText, json: dueAsJson, ical: dueAsIcal, markdown: dueAsMarkdown } as const;
export type DueFormat = keyof typeof reporters;
export const dueFormats = Object.keys(reporters) as readonly DueFormat[];

export interface DueCommand extends DueWishes, OutputOptions {
  readonly paths: readonly string[];
  /** Undefined where the name of the file says it; for people where neither does. */
  readonly format?: DueFormat;
}

/** `sop due` */
export async function due(command: DueCommand, terminal: Terminal): Promise<ExitCode> {
  const { output = '-', format = formatOf(output) } = command;
  const write = outputFor(command, terminal);
  const progress = new Progress(terminal);
  try {
    const { cwd } = terminal;
    const read = readDocuments(findDocuments(command.paths, cwd), new SourceFiles(cwd), progress);
    const report = dueReport(read.asked, command, (index) =>
      progress.at('Checking', index, read.asked.length),
    );
    progress.end();
    // A screen has colours.
    if (output === '-') reporters[format](report, terminal);
    else write((await captured(terminal, (quiet) => reporters[format](report, quiet))).text);
    return ended(read, isLate(report) ? ExitCode.findings : ExitCode.clean, terminal);
  } finally {
    progress.end();
  }
}

const formats: Readonly<Record<string, DueFormat>> = { '.ics': 'ical', '.json': 'json', '.md': 'markdown' };

function formatOf(output: string): DueFormat {
  return formats[extname(output).toLowerCase()] ?? 'text';
}
