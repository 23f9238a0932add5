import type { Finding, Severity } from '../../core/index.ts';
import type { Source } from '../source/source.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { visible } from '../terminal/visible.ts';
import { plainSummary } from './plain-summary.ts';
import type { CheckReport } from './report.ts';

const commands: Readonly<Record<Severity, string>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
};

/** Writes each finding as a workflow command, of which GitHub makes an annotation in the pull request. */
export function reportForGitHub(report: CheckReport, { stdout }: Terminal): void {
  for (const { source, findings } of report.documents) {
    for (const finding of findings) stdout.write(`${annotation(finding, source)}\n`);
  }
  stdout.write(`${plainSummary(report)}\n`);
}

function annotation({ rule, severity, range, what, why, next }: Finding, { path, lines }: Source): string {
  const [start, end] = [lines.placeOf(range.start), lines.placeOf(range.end)];
  // GitHub takes columns only where all is on one line.
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
  const properties = { file: path, line: start.line, endLine: end.line, ...columns, title: rule };
  const listed = Object.entries(properties).map(([name, value]) => `${name}=${escapedProperty(`${value}`)}`);
  return `::${commands[severity]} ${listed.join(',')}::${escaped([what, why, next].join('\n'))}`;
}

/** A line that begins with two colons is a command: nothing of a document may begin one. */
function escaped(text: string): string {
  const lines = text.split('\n').map((line) => visible(line.replaceAll('\r', ' ')));
  return lines.join('\n').replaceAll('%', '%25').replaceAll('\n', '%0A');
}

function escapedProperty(text: string): string {
  return escaped(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
