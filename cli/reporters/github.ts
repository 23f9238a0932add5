import type { Finding, Severity } from '../../core/index.ts';
import type { Source } from '../source/source.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { plainSummary } from './plain-summary.ts';
import type { CheckReport } from './report.ts';
import { type AnnotationLevel, workflowCommand } from './workflow-command.ts';

const levels: Readonly<Record<Severity, AnnotationLevel>> = {
  error: 'error',
  warning: 'warning',
  information: 'notice',
};

/** Writes each finding as a workflow command, of which GitHub makes an annotation in the pull request. */
export function reportForGitHub(report: CheckReport, { stdout }: Terminal): void {
  for (const { source, findings } of report.documents) {
    for (const finding of findings) stdout.write(annotation(finding, source));
  }
  stdout.write(`${plainSummary(report)}\n`);
}

function annotation({ rule, severity, range, what, why, next }: Finding, { path, lines }: Source): string {
  const [start, end] = [lines.placeOf(range.start), lines.placeOf(range.end)];
  // GitHub takes columns only where all is on one line.
  const columns = start.line === end.line ? { col: start.column, endColumn: end.column } : {};
  const properties = { file: path, line: start.line, endLine: end.line, ...columns, title: rule };
  return workflowCommand(levels[severity], [what, why, next].join('\n'), properties);
}
