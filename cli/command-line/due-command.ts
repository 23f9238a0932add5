import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { type Duration, readDuration } from '../../core/dates/duration.ts';
import { durationMeantBy } from '../../core/dates/other-durations.ts';
import { type DueCommand, due, dueFormats } from '../commands/due.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { examples } from './examples.ts';
import type { Ends } from './program.ts';
import { readToday } from './today.ts';

/** `sop due [paths…]` */
export function dueCommand(terminal: Terminal, ends: Ends): Command {
  return new Command('due')
    .summary('List the reviews that are late or come soon')
    .description(
      'Lists the reviews that are late or come soon, and what else the calendar has overtaken: owners who have left, ' +
        'trackers that nobody has touched. Ends with 0, with 1 when something is late, and with 2 when it could not run.',
    )
    .addArgument(
      new Argument('[paths...]', 'Files, and folders with all that is below them').default(
        ['.'],
        'this folder',
      ),
    )
    .option('--within <time>', 'How far to look ahead: 30d, 6 weeks, 1 quarter', readTime)
    .addOption(
      new Option(
        '-f, --format <format>',
        'How to report; without it as the name of the file says (.ics, .json, .md), or as text',
      ).choices(dueFormats),
    )
    .option('-o, --output <file>', 'Where to write; - for the standard output, which is also the default')
    .option('--force', 'Replace a file that is there already')
    .option('--today <day>', 'The day to take for today, as YYYY-MM-DD', readToday)
    .addHelpText(
      'after',
      examples(
        'sop due',
        'sop due --within 6w onboarding/',
        'sop due --within 1y -o reviews.ics',
        'sop due --format markdown -o reviews.md',
      ),
    )
    .action(async (paths: string[], options: Omit<DueCommand, 'paths'>) =>
      ends(await due({ paths, ...options }, terminal)),
    );
}

const longest = 10_000;

function readTime(text: string): Duration {
  const time = readDuration(text) ?? durationMeantBy(text);
  const isInDays = time !== undefined && time.unit !== 'minute' && time.unit !== 'hour';
  if (isInDays && time.amount <= longest) return time;
  throw new InvalidArgumentError('Write a time such as 30d, 6w or 1y, or "3 months".');
}
