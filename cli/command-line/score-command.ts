import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { type ScoreCommand, score } from '../commands/score.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { examples } from './examples.ts';
import type { Ends } from './program.ts';
import { readToday } from './today.ts';

/** `sop score [paths…]` */
export function scoreCommand(terminal: Terminal, ends: Ends): Command {
  return new Command('score')
    .summary('Say how much of what a new joiner needs is there')
    .description(
      'Says of each procedure how much of what a new joiner needs is there, from 0 to 100, and what to add first.\n' +
        'Ends with 0, with 1 when a procedure has less than --min, and with 2 when it could not run.',
    )
    .addArgument(
      new Argument('[paths...]', 'Files, and folders with all that is below them').default(
        ['.'],
        'this folder',
      ),
    )
    .addOption(new Option('-f, --format <format>', 'How to report').choices(['text', 'json']).default('text'))
    .option('--min <number>', 'What each procedure must have, from 0 to 100', readPoints)
    .option('--today <day>', 'The day to take for today, as YYYY-MM-DD', readToday)
    .addHelpText(
      'after',
      examples('sop score', 'sop score onboarding/ --min 80', 'sop score --format json > score.json'),
    )
    .action((paths: string[], options: Omit<ScoreCommand, 'paths'>) =>
      ends(score({ paths, ...options }, terminal)),
    );
}

function readPoints(text: string): number {
  if (/^\d+$/.test(text) && Number(text) <= 100) return Number(text);
  throw new InvalidArgumentError('Write a whole number from 0 to 100.');
}
