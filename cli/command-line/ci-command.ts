import { Argument, Command } from 'commander';
import { githubRun } from '../ci/github.ts';
import { gitlabRun } from '../ci/gitlab.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { examples } from './examples.ts';
import type { Ends } from './program.ts';

const runs = { github: githubRun, gitlab: gitlabRun } as const;

/** `sop ci github` */
export function ciCommand(terminal: Terminal, ends: Ends): Command {
  return new Command('ci')
    .summary('Check as a job of GitHub Actions or GitLab CI')
    .description(
      'Checks as a job of GitHub Actions or GitLab CI, by the variables that they set: findings where reviewers see them, ' +
        'and what a pull request changes for the people who do the work. It writes files for the steps that follow, and ' +
        'sends nothing. Ends with 0, with 1 when there are findings, and with 2 when it could not run.',
    )
    .addArgument(new Argument('<service>', 'Where it runs').choices(Object.keys(runs)))
    .addArgument(
      new Argument('[paths...]', 'Files, and folders with all that is below them').default(
        ['.'],
        'this folder',
      ),
    )
    .addHelpText('after', examples('sop ci github', 'sop ci gitlab procedures/'))
    .action(async (service: keyof typeof runs, paths: string[]) =>
      ends(await runs[service](paths, terminal)),
    );
}
