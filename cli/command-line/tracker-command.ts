import { Argument, Command, Option } from 'commander';
import { beginTracker, type TrackerNewCommand } from '../commands/tracker-new.ts';
import { reportTrackers, type TrackerReportCommand, trackerFormats } from '../commands/tracker-report.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { examples } from './examples.ts';
import type { Ends } from './program.ts';
import { readToday } from './today.ts';

/** `sop tracker` */
export function trackerCommand(terminal: Terminal, ends: Ends): Command {
  return new Command('tracker')
    .summary('Begin trackers of customers, and report where they stand')
    .description('Begins the tracker of a customer from a workflow, and reports where customers stand.')
    .helpCommand(false)
    .addHelpText(
      'after',
      examples(
        'sop tracker new --workflow "Customer onboarding" --customer "Northwind" --start 2026-11-16',
        'sop tracker report',
        'sop help tracker',
      ),
    )
    .addCommand(newCommand(terminal, ends))
    .addCommand(reportCommand(terminal, ends));
}

/** `sop tracker new` */
function newCommand(terminal: Terminal, ends: Ends): Command {
  return new Command('new')
    .summary('Begin the tracker of a customer')
    .description(
      'Begins the tracker of a customer from a workflow: a milestone for each stage, with the day by which it is ' +
        'reached and who sees to it. What nobody has said yet is marked TODO. Nothing that is there is replaced.',
    )
    .requiredOption('--workflow <name>', 'The title or the ID of the workflow that the customer goes through')
    .requiredOption('--customer <name>', 'The customer')
    .requiredOption('--start <day>', 'Day 1, on which the trigger happened, as YYYY-MM-DD', readToday)
    .option('--variant <name>', 'The variant of the workflow: its stages and its time-boxes')
    .option('--owner <name>', 'The person who keeps the tracker')
    .option(
      '-o, --output <file>',
      'Where to write; by itself a name made of the customer, here; - for the standard output',
    )
    .option('--today <day>', 'The day for which it is asked who holds a role, as YYYY-MM-DD', readToday)
    .addHelpText(
      'after',
      examples(
        'sop tracker new --workflow "Customer onboarding" --customer "Northwind" --start 2026-11-16',
        'sop tracker new --workflow ONB-001 --customer Northwind --start 2026-11-16 --variant SMB -o -',
      ),
    )
    .action((options: TrackerNewCommand) => ends(beginTracker(options, terminal)));
}

/** `sop tracker report [paths…]` */
function reportCommand(terminal: Terminal, ends: Ends): Command {
  return new Command('report')
    .summary('Report where customers stand')
    .description(
      'Reports of each tracker in which stage the customer is, what is done, what is next, and whether it is on track; ' +
        'those who need help first come first. Ends with 0, and with 2 when it could not run.',
    )
    .addArgument(
      new Argument('[paths...]', 'Files, and folders with all that is below them').default(
        ['.'],
        'this folder',
      ),
    )
    .addOption(new Option('-f, --format <format>', 'How to report').choices(trackerFormats).default('text'))
    .addOption(
      new Option('--for <reader>', 'Leave out what is internal, and say what is needed').choices([
        'customer',
      ]),
    )
    .option('--fail-late', 'End with 1 when a customer is late')
    .option('--today <day>', 'The day to take for today, as YYYY-MM-DD', readToday)
    .addHelpText(
      'after',
      examples(
        'sop tracker report',
        'sop tracker report customers/ --format markdown > customers.md',
        'sop tracker report northwind.sop --for customer --format markdown',
      ),
    )
    .action((paths: string[], options: Omit<TrackerReportCommand, 'paths'>) =>
      ends(reportTrackers({ paths, ...options }, terminal)),
    );
}
