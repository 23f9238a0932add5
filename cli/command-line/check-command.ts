import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { presets } from '../../core/index.ts';
import { type CheckCommand, check } from '../commands/check.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { examples } from './examples.ts';
import type { Ends } from './program.ts';
import { readToday } from './today.ts';

/** `sop check [paths…]` */
export function checkCommand(terminal: Terminal, ends: Ends): Command {
  return new Command('check')
    .summary('Report what is wrong with .sop files')
    .description(
      'Reports what is wrong with .sop files: that they can be read, that they name an owner, that the flow holds.\n' +
        'Ends with 0 when nothing is wrong, 1 when there are errors or warnings, 2 when it could not run.',
    )
    .addArgument(
      new Argument('[paths...]', 'Files, and folders with all that is below them').default(
        ['.'],
        'this folder',
      ),
    )
    .addOption(new Option('-f, --format <format>', 'How to report').choices(['text', 'json']).default('text'))
    .addOption(new Option('-p, --preset <preset>', 'Which rules to ask').choices(presets))
    .option('--today <day>', 'The day to take for today, as YYYY-MM-DD', readToday)
    .addOption(new Option('-q, --quiet', 'Report errors only').conflicts('maxWarnings'))
    .option('--max-warnings <number>', 'How many warnings still end with 0', readNumber)
    .addHelpText(
      'after',
      examples(
        'sop check',
        'sop check onboarding/ welcome-call.sop',
        'sop check --preset strict --max-warnings 10',
        'sop check --format json > findings.json',
      ),
    )
    .action((paths: string[], options: Omit<CheckCommand, 'paths'>) =>
      ends(check({ paths, ...options }, terminal)),
    );
}

function readNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Write a whole number, such as 10.');
}
