import { appendFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exitCodeOf } from '../check/exit-code.ts';
import { ExitCode } from '../failure.ts';
import { writeOutput } from '../files/write-output.ts';
import { diffReporters } from '../reporters/diff/reporters.ts';
import { dueAsMarkdown } from '../reporters/due/markdown.ts';
import { isLate } from '../reporters/due/report.ts';
import { dueAsText } from '../reporters/due/text.ts';
import { reporters } from '../reporters/reporters.ts';
import { workflowCommand } from '../reporters/workflow-command.ts';
import { captured } from '../terminal/captured.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type GithubEvent, readGithubEvent } from './github-event.ts';
import { isInClone } from './is-in-clone.ts';
import { LibraryJob } from './library-job.ts';

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
  const job = new LibraryJob(paths, terminal);
  if (job.isEmpty) {
    run.notice('There is no .sop file here, so that nothing is checked.');
    return ExitCode.clean;
  }
  const code = event.name === 'schedule' ? await dueReviews(job, run) : await checked(job, event, run);
  return job.ended(code);
}

async function checked(job: LibraryJob, { base, mayWrite }: GithubEvent, run: Run): Promise<ExitCode> {
  const { terminal } = run;
  const since = base !== undefined && (await isInClone(base, terminal.cwd)) ? base : undefined;
  if (base !== undefined && since === undefined)
    run.warning(
      'The state before this pull request is not in the clone, so that nothing is compared with it. ' +
        'Give actions/checkout fetch-depth: 0.',
    );
  const whole = job.checked();
  const asked = since === undefined ? whole : await job.checkedSince(since);
  reporters.github(asked, terminal);
  run.output('sarif', run.write('sop.sarif', await run.written((quiet) => reporters.sarif(whole, quiet))));
  run.output('may-write', `${mayWrite}`);
  if (since !== undefined) await compared(since, job, run);
  run.summary(await run.written((quiet) => reporters.markdown(whole, quiet)));
  if (!mayWrite)
    run.notice(
      'A pull request from a fork gets no comment; the summary of the job has what would stand in it.',
    );
  return exitCodeOf(asked);
}

async function compared(since: string, job: LibraryJob, run: Run): Promise<void> {
  const report = await job.changesSince(since);
  const text = await run.written((quiet) => diffReporters.markdown(report, quiet));
  run.summary(text);
  run.output('comment', run.write('sop-comment.md', `${mark}\n${text}`));
  run.output('has-changes', `${report.documents.length > 0}`);
}

/** Fails when something is late, so that whoever follows the job is told. */
async function dueReviews(job: LibraryJob, run: Run): Promise<ExitCode> {
  const report = job.due();
  run.summary(await run.written((quiet) => dueAsMarkdown(report, quiet)));
  dueAsText(report, run.terminal);
  return isLate(report) ? ExitCode.findings : ExitCode.clean;
}

/** Where GitHub wants to be told what. */
class Run {
  readonly terminal: Terminal;

  constructor(terminal: Terminal) {
    this.terminal = terminal;
  }

  /** What a reporter writes. */
  async written(report: (quiet: Terminal) => void): Promise<string> {
    return (await captured(this.terminal, report)).text;
  }

  notice(message: string): void {
    this.terminal.stdout.write(workflowCommand('notice', message));
  }

  warning(message: string): void {
    this.terminal.stdout.write(workflowCommand('warning', message));
  }

  /** Writes a file for the steps that follow; returns its path. */
  write(name: string, text: string): string {
    const path = join(this.terminal.env.RUNNER_TEMP ?? tmpdir(), name);
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
    const path = this.terminal.env[variable];
    if (path !== undefined) appendFileSync(path, text);
  }
}
