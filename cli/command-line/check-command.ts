import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { presets } from '../../core/index.ts';
import { type CheckCommand, check } from '../commands/check.ts';
import type { FixKind } from '../fixes/choose-fix.ts';
import { reporters } from '../reporters/reporters.ts';
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
      new Argument(
        '[paths...]',
        'Files, and folders with all that is below them; - for the standard input',
      ).default(['.'], 'this folder'),
    )
    .addOption(
      new Option('-f, --format <format>', 'How to report').choices(Object.keys(reporters)).default('text'),
    )
    .addOption(new Option('-p, --preset <preset>', 'Which rules to ask').choices(presets))
    .option('--today <day>', 'The day to take for today, as YYYY-MM-DD', readToday)
    .addOption(new Option('-q, --quiet', 'Report errors only').conflicts('maxWarnings'))
    .option('--max-warnings <number>', 'How many warnings still end with 0', readNumber)
    .addOption(fixOption())
    .option('--since <commit>', 'Check only what has changed since, and what that broke elsewhere')
    .option('--baseline <file>', 'Leave out the findings that stand in this file')
    .option('--update-baseline', 'Take out of the baseline what is gone; begin it where there is none')
    .option('--stdin-filename <name>', 'Where the text of the standard input would stand')
    .option('-w, --watch', 'Check again whenever a document or the config changes')
    .addHelpText(
      'after',
      examples(
        'sop check',
        'sop check onboarding/ welcome-call.sop',
        'sop check --preset strict --max-warnings 10',
        'sop check --fix',
        'sop check --fix=all onboarding/',
        'sop check --since origin/main',
        'sop check --format sarif > findings.sarif',
        'sop check --baseline known.json',
        'sop check - --stdin-filename welcome-call.sop < draft.txt',
      ),
    )
    .action(async (paths: string[], options: Omit<CheckCommand, 'paths'>) =>
      ends(await check({ paths, ...options }, terminal)),
    );
}

/** Its value is written into it before: see withFixKind. */
function fixOption(): Option {
  const option = new Option(
    '--fix <which>',
    'Put right what cannot change the meaning; with =all also what can, where there is one way',
  ).argParser(readKind);
  option.flags = '--fix[=all]';
  return option;
}

function readKind(text: string): FixKind {
  if (text === 'safe' || text === 'all') return text;
  throw new InvalidArgumentError('Write --fix or --fix=all.');
}

function readNumber(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError('Write a whole number, such as 10.');
}
