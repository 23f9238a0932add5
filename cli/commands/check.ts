import { type CheckOptions, check as checkDocument, type Finding, type Preset } from '../../core/index.ts';
import { todayByClock } from '../../server/settings/clock.ts';
import { ExitCode, withDocument } from '../failure.ts';
import { findDocuments } from '../files/find-documents.ts';
import { reportAsJson } from '../reporters/json/json.ts';
import { type CheckedDocument, type CheckReport, countsOf } from '../reporters/report.ts';
import { reportAsText } from '../reporters/text/text.ts';
import { type Asked, readDocuments } from '../source/read-library.ts';
import type { Terminal } from '../terminal/terminal.ts';

export interface CheckCommand {
  readonly paths: readonly string[];
  readonly format: 'text' | 'json';
  readonly today?: string;
  readonly preset?: Preset;
  /** Errors only. */
  readonly quiet?: boolean;
  readonly maxWarnings?: number;
}

/** `sop check` */
export function check(command: CheckCommand, terminal: Terminal): ExitCode {
  const { asked, sources } = readDocuments(findDocuments(command.paths, terminal.cwd), terminal.cwd);
  const clock = todayByClock();
  const documents = asked.map((each) => checked(each, command, clock));
  const report: CheckReport = { documents, sources };
  if (command.format === 'json') reportAsJson(report, terminal);
  else reportAsText(report, terminal);
  return exitCodeOf(documents, command.maxWarnings ?? 0);
}

function checked(
  { source, library, workspace }: Asked,
  command: CheckCommand,
  clock: string,
): CheckedDocument {
  const preset = command.preset ?? library.settings.preset;
  const options: CheckOptions = {
    today: command.today ?? library.settings.today ?? clock,
    ...(preset === undefined ? {} : { preset }),
    severities: library.settings.severities,
    settings: library.settings,
  };
  const findings = withDocument(source.path, () => checkDocument(source.document, workspace, options));
  return { source, findings: command.quiet === true ? findings.filter(isError) : findings };
}

function isError({ severity }: Finding): boolean {
  return severity === 'error';
}

function exitCodeOf(documents: readonly CheckedDocument[], maxWarnings: number): ExitCode {
  const { errors, warnings } = countsOf(documents);
  return errors > 0 || warnings > maxWarnings ? ExitCode.findings : ExitCode.clean;
}
