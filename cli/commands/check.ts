import { resolve } from 'node:path';
import { checkedDocuments } from '../check/checked-documents.ts';
import { type CheckWishes, checkerFor } from '../check/checker.ts';
import { exitCodeOf } from '../check/exit-code.ts';
import { refuseContradictions } from '../check/refuse-contradictions.ts';
import type { ExitCode } from '../failure.ts';
import { findBeside, findDocuments } from '../files/find-documents.ts';
import { idleOverrides } from '../files/idle-overrides.ts';
import { readInput, standardInput } from '../files/standard-input.ts';
import { withoutMark } from '../files/without-mark.ts';
import { Baseline } from '../findings/baseline.ts';
import type { FixKind } from '../fixes/choose-fix.ts';
import { fixFiles } from '../fixes/fix-files.ts';
import type { CheckedDocument, CheckReport } from '../reporters/report.ts';
import { type Format, reporters } from '../reporters/reporters.ts';
import { beginChangedDocuments } from '../since/changed-documents.ts';
import { checkSince } from '../since/check-since.ts';
import { ended } from '../source/ended.ts';
import { type Read, readDocuments } from '../source/read-library.ts';
import { type Given, SourceFiles } from '../source/source-files.ts';
import { Progress } from '../terminal/progress.ts';
import { sayFailure } from '../terminal/say-failure.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { watch } from '../watch/watch.ts';

export interface CheckCommand extends CheckWishes {
  /** `-` alone for the standard input. */
  readonly paths: readonly string[];
  readonly format: Format;
  /** Errors only. */
  readonly quiet?: boolean;
  readonly maxWarnings?: number;
  readonly fix?: FixKind;
  /** Where the text of the standard input would stand. */
  readonly stdinFilename?: string;
  readonly watch?: boolean;
  readonly baseline?: string;
  readonly updateBaseline?: boolean;
  /** A commit: only what has changed since is checked, and what that broke elsewhere. */
  readonly since?: string;
}

/** `sop check` */
export async function check(command: CheckCommand, terminal: Terminal): Promise<ExitCode> {
  const isInput = command.paths.includes('-');
  refuseContradictions(command, isInput);
  if (command.watch === true) return watch(command.paths, () => checkFiles(command, terminal), terminal);
  if (command.since !== undefined) return checkChanges(command.since, command, terminal);
  return isInput ? checkInput(command, terminal) : checkFiles(command, terminal);
}

function checkFiles(command: CheckCommand, terminal: Terminal): ExitCode {
  const progress = new Progress(terminal);
  const { cwd } = terminal;
  try {
    const found = findDocuments(command.paths, cwd);
    const read = readDocuments(found, new SourceFiles(cwd), progress);
    const code = checkRead(read, command, terminal, progress);
    for (const message of idleOverrides(found, cwd)) sayFailure(message, terminal);
    return code;
  } finally {
    progress.end();
  }
}

async function checkChanges(since: string, command: CheckCommand, terminal: Terminal): Promise<ExitCode> {
  const progress = new Progress(terminal);
  const { cwd } = terminal;
  try {
    const known = readBaseline(command, cwd);
    const changed = await beginChangedDocuments(since, cwd);
    const found = findDocuments(command.paths, cwd);
    const files = new SourceFiles(cwd);
    const checked = await checkSince(changed, found, checkerFor(command), { files, progress });
    progress.end();
    const code = report(checked, known, command, terminal);
    return ended(
      { asked: [...found.asked], configs: found.configs, unread: [...files.unread, ...found.unread] },
      code,
      terminal,
    );
  } finally {
    progress.end();
  }
}

async function checkInput(command: CheckCommand, terminal: Terminal): Promise<ExitCode> {
  const { cwd } = terminal;
  const text = withoutMark(await readInput(terminal));
  const shown = command.stdinFilename ?? standardInput;
  const given: Given = { path: resolve(cwd, shown), shown, text };
  const progress = new Progress(terminal);
  const read = readDocuments(findBeside(given.path, cwd), new SourceFiles(cwd, given), progress);
  return checkRead(read, command, terminal, progress);
}

function checkRead(read: Read, command: CheckCommand, terminal: Terminal, progress: Progress): ExitCode {
  const checker = checkerFor(command);
  const known = readBaseline(command, terminal.cwd);
  const fixed = command.fix && fixFiles(read, checker, command.fix);
  const asked = fixed?.asked ?? read.asked;
  const sources = new Map([...read.sources, ...asked.map(({ source }) => [source.uri, source] as const)]);
  const found = checkedDocuments(asked, checker, progress);
  progress.end();
  const baseline = updated(known, found, command, terminal.cwd);
  const checked = { documents: found, sources, ...(fixed === undefined ? {} : { fixed: fixed.fixed }) };
  return ended(read, report(checked, baseline, command, terminal), terminal);
}

/** Reports what is not known already, and tells how the command ends. */
function report(
  checked: CheckReport,
  baseline: Baseline | undefined,
  command: CheckCommand,
  terminal: Terminal,
): ExitCode {
  const found = checked.documents;
  const documents = (baseline?.without(found) ?? found).map((each) =>
    command.quiet === true ? errorsOf(each) : each,
  );
  const whole: CheckReport = {
    ...checked,
    documents,
    ...(baseline === undefined ? {} : { baseline: baseline.countsFor(found) }),
  };
  reporters[command.format](whole, terminal);
  return exitCodeOf(whole, command.maxWarnings);
}

function errorsOf({ source, findings }: CheckedDocument): CheckedDocument {
  return { source, findings: findings.filter(({ severity }) => severity === 'error') };
}

/** Read before anything is fixed: where it cannot be read, everything stays as it is. */
function readBaseline({ baseline: path, updateBaseline }: CheckCommand, cwd: string): Baseline | undefined {
  if (path === undefined || (updateBaseline === true && !Baseline.exists(path, cwd))) return undefined;
  return Baseline.read(path, cwd);
}

/** Asked to update it, a baseline that is there loses what is gone; one that is not there begins with all there is. */
function updated(
  baseline: Baseline | undefined,
  found: readonly CheckedDocument[],
  { baseline: path, updateBaseline }: CheckCommand,
  cwd: string,
): Baseline | undefined {
  if (path === undefined || updateBaseline !== true) return baseline;
  return baseline?.shrink(found) ?? Baseline.begin(path, cwd, found);
}
