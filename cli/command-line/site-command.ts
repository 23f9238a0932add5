import { Argument, Command } from 'commander';
import type { SiteCommand } from '../commands/site.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { examples } from './examples.ts';
import type { Ends } from './program.ts';
import { readToday } from './today.ts';

/** `sop site DIR` */
export function siteCommand(terminal: Terminal, ends: Ends): Command {
  return new Command('site')
    .summary('Make a site of a library, for those who do the work')
    .description(
      'Makes a site of a library: a page for each procedure with its map and a checklist, one for each role with all that ' +
        'it does, the reviews, what has changed since, and a search. It needs no server and loads nothing from elsewhere.',
    )
    .addArgument(new Argument('[folder]', 'The folder of the library').default('.', 'this folder'))
    .requiredOption(
      '-o, --output <folder>',
      'Where to write: a new or empty folder, or one with a site in it',
    )
    .option('--title <title>', 'What the site is called; the name of the organisation where it is not given')
    .option('--today <day>', 'The day to take for today, as YYYY-MM-DD', readToday)
    .addHelpText('after', examples('sop site -o site', 'sop site procedures -o public --title "How we work"'))
    .action(async (folder: string, options: Omit<SiteCommand, 'folder'>) => {
      // Read only when it is asked for: no other command needs it.
      const { site } = await import('../commands/site.ts');
      ends(await site({ folder, ...options }, terminal));
    });
}
