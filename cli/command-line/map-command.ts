import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import { type MapCommand, map } from '../commands/map.ts';
import { themes, viewNames } from '../map/views.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { examples } from './examples.ts';
import type { Ends } from './program.ts';
import { readToday } from './today.ts';

/** `sop map FILE` */
export function mapCommand(terminal: Terminal, ends: Ends): Command {
  return new Command('map')
    .summary('Draw the process map of a procedure')
    .description(
      'Draws the process map of a procedure or a workflow, and writes it as the name of the file says: .svg and .png ' +
        'are pictures, .mmd is text for mermaid, .md and .html are tables. Ends with 0, and with 2 when it could not run.',
    )
    .addArgument(new Argument('<file>', 'The document; with --view library, a folder'))
    .option('-o, --output <file>', 'Where to write; - for the standard output, which is also the default')
    .option('--force', 'Replace a file that is there already')
    .addOption(
      new Option('--view <view>', 'What to draw; lanes where the file does not say').choices(viewNames),
    )
    .option('--variant <name>', 'The steps of this variant alone')
    .addOption(new Option('--theme <theme>', 'The colours').choices([...themes]).default('light'))
    .option('--critical', 'Make the path stand out that decides how long all takes')
    .option('--findings', 'Mark on the steps what the checks report')
    .option('--scale <number>', 'How much larger a .png is, from 0.1 to 8', readScale, 2)
    .option(
      '--font <file>',
      'A font for a .png; may be repeated',
      (file, files: string[]) => [...files, file],
      [],
    )
    .option('--today <day>', 'With --findings: the day to take for today, as YYYY-MM-DD', readToday)
    .addHelpText(
      'after',
      examples(
        'sop map welcome-call.sop -o welcome-call.svg',
        'sop map welcome-call.sop -o welcome-call.png --theme dark',
        'sop map welcome-call.sop --view raci -o raci.md',
        'sop map . --view library -o library.svg',
      ),
    )
    .action(async (path: string, options: Omit<MapCommand, 'path'>) =>
      ends(await map({ path, ...options }, terminal)),
    );
}

function readScale(text: string): number {
  const scale = Number(text);
  if (scale >= 0.1 && scale <= 8) return scale;
  throw new InvalidArgumentError('Write a number from 0.1 to 8.');
}
