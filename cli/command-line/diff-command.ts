import { Argument, Command, Option } from 'commander';
import { type DiffCommand, diff } from '../commands/diff.ts';
import { diffReporters } from '../reporters/diff/reporters.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { examples } from './examples.ts';
import type { Ends } from './program.ts';

/** `sop diff [REV[..REV]] [paths…]`, `sop diff FILE FILE` */
export function diffCommand(terminal: Terminal, ends: Ends): Command {
  return new Command('diff')
    .summary('Show what has changed for the people who do the work')
    .description(
      'Shows what has changed in what procedures mean: who does what, in which order, by when, with which checks. ' +
        'Compares two files, or what git knows: the working tree with the last commit where nothing else is said.\n' +
        'Ends with 0, and with 2 when it could not run.',
    )
    .addArgument(
      new Argument(
        '[what...]',
        'Two files; or a commit or two (REV, REV REV, REV..REV, REV...REV), and files and folders to look at',
      ),
    )
    .addOption(
      new Option('-f, --format <format>', 'How to report')
        .choices(Object.keys(diffReporters))
        .default('text'),
    )
    .addHelpText(
      'after',
      examples(
        'sop diff',
        'sop diff main',
        'sop diff v1.0..v1.1 onboarding/',
        'sop diff origin/main... --format markdown > comment.md',
        'sop diff HEAD~1..HEAD --format html > changes.html',
        'sop diff welcome-call.sop draft.sop',
      ),
    )
    .action(async (what: string[], options: Omit<DiffCommand, 'what'>) =>
      ends(await diff({ what, ...options }, terminal)),
    );
}
