import { appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { check } from '../commands/check.ts';
import { due } from '../commands/due.ts';
import { compare } from '../diff/compare.ts';
import { readComparison } from '../diff/comparison.ts';
import { ExitCode } from '../failure.ts';
import { writeOutput } from '../files/write-output.ts';
import { diffReporters } from '../reporters/diff/reporters.ts';
import { workflowCommand } from '../reporters/workflow-command.ts';
import { captured } from '../terminal/captured.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type GithubEvent, readGithubEvent } from './github-event.ts';
import { hasDocuments } from './has-documents.ts';
import { isInClone } from './is-in-clone.ts';

/** By which a later run finds the comment that an earlier one has made. */
const mark = '<!-- sop: what changes -->';

/**
 * One run of GitHub Actions: findings as annotations, all of them as SARIF, a summary of the job and, for a pull request,
 * the comment that says what it changes. The steps that follow are told by outputs: `sarif` and `comment` name files,
 * `has-changes` and `may-write` are `true` or `false`.
 */
export async function githubRun(paths: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const event = readGithubEvent(terminal);
  const run = new Run(terminal);
  if (!hasDocuments(paths, terminal.cwd)) {
    run.notice('There is no .sop file here, so that nothing is checked.');
    return ExitCode.clean;
  }
  if (event.name === 'schedule') return dueReviews(paths, run, terminal);
  return checked(paths, event, run, terminal);
}

async function checked(
  paths: readonly string[],
  { base, mayWrite }: GithubEvent,
  run: Run,
  terminal: Terminal,
): Promise<ExitCode> {
  const since = base !== undefined && (await isInClone(base, terminal.cwd)) ? base : undefined;
  if (base !== undefined && since === undefined)
    run.warning(
      'The state before this pull request is not in the clone, so that nothing is compared with it. ' +
        'Give actions/checkout fetch-depth: 0.',
    );
  const code = await check({ paths, format: 'github', ...(since === undefined ? {} : { since }) }, terminal);
  const all = await captured(terminal, (quiet) => check({ paths, format: 'sarif' }, quiet));
  run.output('sarif', run.write('sop.sarif', all.text));
  run.output('may-write', `${mayWrite}`);
  if (since !== undefined) await compared(since, run, terminal);
  const findings = await captured(terminal, (quiet) => check({ paths, format: 'markdown' }, quiet));
  run.summary(findings.text);
  if (!mayWrite)
    run.notice(
      'A pull request from a fork gets no comment; the summary of the job has what would stand in it.',
    );
  return code;
}

async function compared(since: string, run: Run, terminal: Terminal): Promise<void> {
  const { cwd } = terminal;
  const report = await compare(readComparison([`${since}...HEAD`], cwd), cwd);
  const { text } = await captured(terminal, (quiet) => diffReporters.markdown(report, quiet));
  run.summary(text);
  run.output('comment', run.write('sop-comment.md', `${mark}\n${text}`));
  run.output('has-changes', `${report.documents.length > 0}`);
}

/** Fails when something is late, so that whoever follows the job is told. */
async function dueReviews(paths: readonly string[], run: Run, terminal: Terminal): Promise<ExitCode> {
  const reviews = await captured(terminal, (quiet) => due({ paths, format: 'markdown' }, quiet));
  run.summary(reviews.text);
  return due({ paths, format: 'text' }, terminal);
}

/** Where GitHub wants to be told what. */
class Run {
  readonly #terminal: Terminal;

  constructor(terminal: Terminal) {
    this.#terminal = terminal;
  }

  notice(message: string): void {
    this.#terminal.stdout.write(workflowCommand('notice', message));
  }

  warning(message: string): void {
    this.#terminal.stdout.write(workflowCommand('warning', message));
  }

  /** Writes a file for the steps that follow; returns its path. */
  write(name: string, text: string): string {
    const path = join(this.#terminal.env.RUNNER_TEMP ?? tmpdir(), name);
    writeOutput(path, path, text);
    return path;
  }

  output(name: string, value: string): void {
    this.#append('GITHUB_OUTPUT', `${name}=${value}\n`);
  }

  summary(markdown: string): void {
    this.#append('GITHUB_STEP_SUMMARY', `${markdown}\n`);
  }

  #append(variable: string, text: string): void {
    const path = this.#terminal.env[variable];
    if (path !== undefined) appendFileSync(path, text);
  }
}
