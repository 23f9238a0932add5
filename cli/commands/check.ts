import { type CheckOptions, check as checkDocument, type Finding, type Preset } from '../../core/index.ts';
import { todayByClock } from '../../server/settings/clock.ts';
import { CannotRun, ExitCode } from '../failure.ts';
import { findDocuments } from '../files/find-documents.ts';
import { reportAsJson } from '../reporters/json/json.ts';
import type { CheckedDocument, CheckReport } from '../reporters/report.ts';
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
  };
  return {
    source,
    findings: findingsOf(source.path, () => checkDocument(source.document, workspace, options), command),
  };
}

function findingsOf(
  path: string,
  check: () => readonly Finding[],
  { quiet = false }: CheckCommand,
): readonly Finding[] {
  try {
    const findings = check();
    return quiet ? findings.filter((finding) => finding.severity === 'error') : findings;
  } catch (error) {
    throw new CannotRun(
      `${path} could not be checked: ${(error as Error).message}`,
      'This is a fault of sop itself; please report it',
    );
  }
}

function exitCodeOf(documents: readonly CheckedDocument[], maxWarnings: number): ExitCode {
  const findings = documents.flatMap((document) => document.findings);
  const has = (severity: string) => findings.filter((finding) => finding.severity === severity).length;
  return has('error') > 0 || has('warning') > maxWarnings ? ExitCode.findings : ExitCode.clean;
}
