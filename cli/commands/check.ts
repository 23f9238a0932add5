import { resolve } from 'node:path';
import { type CheckWishes, checkerFor } from '../check/checker.ts';
import { withoutTrees } from '../check/without-trees.ts';
import { CannotRun, ExitCode } from '../failure.ts';
import { findBeside, findDocuments } from '../files/find-documents.ts';
import { idleOverrides } from '../files/idle-overrides.ts';
import { readInput, standardInput } from '../files/standard-input.ts';
import { Baseline } from '../findings/baseline.ts';
import type { FixKind } from '../fixes/choose-fix.ts';
import { fixFiles } from '../fixes/fix-files.ts';
import { type CheckedDocument, type CheckReport, countsOf } from '../reporters/report.ts';
import { type Format, reporters } from '../reporters/reporters.ts';
import { beginChangedDocuments } from '../since/changed-documents.ts';
import { checkSince } from '../since/check-since.ts';
import { ended } from '../source/ended.ts';
import { type Asked, type Read, readDocuments } from '../source/read-library.ts';
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
  const text = (await readInput(terminal)).replace(/^\ufeff/, '');
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
  const found = asked.map((each: Asked, index): CheckedDocument => {
    progress.at('Checking', index, asked.length);
    return { source: each.source, findings: withoutTrees(checker(each)) };
  });
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
  const { errors, warnings } = countsOf(whole);
  return errors > 0 || warnings > (command.maxWarnings ?? 0) ? ExitCode.findings : ExitCode.clean;
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

function refuseContradictions(command: CheckCommand, isInput: boolean): void {
  const { paths, fix, watch: watches, stdinFilename, baseline, updateBaseline, since } = command;
  const refuse = (what: string, next = 'Leave one of the two out') => {
    throw new CannotRun(what, next);
  };
  if (isInput && paths.length > 1) refuse('Standard input and files are not checked together');
  if (isInput && fix !== undefined) refuse('The standard input is no file that --fix could write');
  if (isInput && watches === true) refuse('The standard input cannot be watched');
  if (!isInput && stdinFilename !== undefined) {
    refuse(
      '--stdin-filename is the name of the standard input',
      'To check that, run: sop check - --stdin-filename NAME',
    );
  }
  if (since !== undefined && isInput) refuse('What has changed since a commit are files');
  if (since !== undefined && fix !== undefined) refuse('--since reports, and puts nothing right');
  if (since !== undefined && watches === true) refuse('What has changed since a commit is not watched');
  if (updateBaseline !== true) return;
  if (since !== undefined) refuse('A baseline is not updated from a part of the documents');
  if (baseline === undefined)
    refuse('--update-baseline does not say which', 'Name the file with --baseline FILE');
  if (watches === true) refuse('A baseline is not updated while it is watched');
  if (isInput) refuse('A baseline is not updated from the standard input');
}
