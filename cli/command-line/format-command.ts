import { Argument, Command } from 'commander';
import { type FormatCommand, format } from '../commands/format.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { examples } from './examples.ts';
import type { Ends } from './program.ts';

/** `sop format [paths…]` */
export function formatCommand(terminal: Terminal, ends: Ends): Command {
  return new Command('format')
    .summary('Write .sop files in the one form that they have')
    .description(
      'Writes .sop files in the one form that they have: indentation, bullets, blanks and the case of keys. Words, ' +
        'comments and the order of lines stay as they are. Ends with 0, with 1 when --check has found something to ' +
        'format, and with 2 when it could not run.',
    )
    .addArgument(
      new Argument(
        '[paths...]',
        'Files, and folders with all that is below them; - for the standard input',
      ).default([], 'this folder'),
    )
    .option('--check', 'Write nothing; list the files that are not formatted')
    .option('--stdin', 'Format the standard input to the standard output; so does -')
    .addHelpText(
      'after',
      examples(
        'sop format',
        'sop format onboarding/ welcome-call.sop',
        'sop format --check',
        'sop format - < welcome-call.sop',
      ),
    )
    .action(async (paths: string[], options: Omit<FormatCommand, 'paths'>) =>
      ends(await format({ paths, ...options }, terminal)),
    );
}
