import { type DueWishes, dueReport } from '../due/due-report.ts';
import { ExitCode } from '../failure.ts';
import { findDocuments } from '../files/find-documents.ts';
import { dueAsIcal } from '../reporters/due/ical.ts';
import { dueAsJson } from '../reporters/due/json.ts';
import { dueAsMarkdown } from '../reporters/due/markdown.ts';
import { type DueReport, isOverdue } from '../reporters/due/report.ts';
import { dueAsText } from '../reporters/due/text.ts';
import { ended } from '../source/ended.ts';
import { readDocuments } from '../source/read-library.ts';
import { SourceFiles } from '../source/source-files.ts';
import { Progress } from '../terminal/progress.ts';
import type { Terminal } from '../terminal/terminal.ts';

const reporters = { text: dueAsText, json: dueAsJson, ical: dueAsIcal, markdown: dueAsMarkdown } as const;
export type DueFormat = keyof typeof reporters;
export const dueFormats = Object.keys(reporters) as readonly DueFormat[];

export interface DueCommand extends DueWishes {
  readonly paths: readonly string[];
  readonly format: DueFormat;
}

/** `sop due` */
export function due(command: DueCommand, terminal: Terminal): ExitCode {
  const progress = new Progress(terminal);
  try {
    const { cwd } = terminal;
    const read = readDocuments(findDocuments(command.paths, cwd), new SourceFiles(cwd), progress);
    const report = dueReport(read.asked, command, (index) =>
      progress.at('Checking', index, read.asked.length),
    );
    progress.end();
    reporters[command.format](report, terminal);
    return ended(read, isLate(report) ? ExitCode.findings : ExitCode.clean, terminal);
  } finally {
    progress.end();
  }
}

/** What only comes soon is no reason to fail. */
function isLate({ reviews, late }: DueReport): boolean {
  return reviews.some(isOverdue) || late.some(({ finding }) => finding.severity !== 'information');
}
