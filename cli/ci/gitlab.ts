import { resolve } from 'node:path';
import { exitCodeOf } from '../check/exit-code.ts';
import { CannotRun, ExitCode } from '../failure.ts';
import { writeOutput } from '../files/write-output.ts';
import { diffReporters } from '../reporters/diff/reporters.ts';
import { reporters } from '../reporters/reporters.ts';
import { captured } from '../terminal/captured.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { isInClone } from './is-in-clone.ts';
import { LibraryJob } from './library-job.ts';

/** What the job template names as its artifacts. */
const [quality, changes] = ['sop-code-quality.json', 'sop-changes.md'];

/**
 * One job of GitLab CI: findings in its log, all of them for the widget of the merge request, and what the merge request
 * changes as Markdown. It goes by the variables that GitLab documents for each job.
 */
export async function gitlabRun(paths: readonly string[], terminal: Terminal): Promise<ExitCode> {
  const { cwd, env, stdout } = terminal;
  if (env.GITLAB_CI === undefined)
    throw new CannotRun(
      'This is no job of GitLab CI: GITLAB_CI is not set',
      'To check by hand, run: sop check',
    );
  const job = new LibraryJob(paths, terminal);
  if (job.isEmpty) {
    stdout.write('There is no .sop file here, so that nothing is checked.\n');
    return ExitCode.clean;
  }
  const base = env.CI_MERGE_REQUEST_DIFF_BASE_SHA;
  const since = base !== undefined && base !== '' && (await isInClone(base, cwd)) ? base : undefined;
  const whole = job.checked();
  const all = await captured(terminal, (quiet) => reporters.gitlab(whole, quiet));
  writeOutput(resolve(cwd, quality), quality, all.text);
  if (since !== undefined) {
    const report = await job.changesSince(since);
    const { text } = await captured(terminal, (quiet) => diffReporters.markdown(report, quiet));
    writeOutput(resolve(cwd, changes), changes, text);
  } else if (base !== undefined) {
    stdout.write(
      'The state before this merge request is not in the clone; set GIT_DEPTH to 0 to compare with it.\n',
    );
  }
  const asked = since === undefined ? whole : await job.checkedSince(since);
  reporters.text(asked, terminal);
  return job.ended(exitCodeOf(asked));
}
