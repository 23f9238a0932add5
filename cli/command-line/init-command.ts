import { Command, Option } from 'commander';
import { type InitCommand, init, services } from '../commands/init.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { examples } from './examples.ts';
import type { Ends } from './program.ts';

/** `sop init` */
export function initCommand(terminal: Terminal, ends: Ends): Command {
  return new Command('init')
    .summary('Set up a folder for procedures')
    .description(
      'Sets up this folder for procedures: settings, the recommendation of the extension, git attributes and, where it is ' +
        'asked for, the checks of pull requests. It says what it wrote, and replaces nothing that is there.',
    )
    .addOption(new Option('--ci <service>', 'Where pull requests are checked').choices(Object.keys(services)))
    .option('--pre-commit', 'Also check what is committed, by pre-commit')
    .addHelpText('after', examples('sop init', 'sop init --ci github', 'sop init --ci gitlab'))
    .action(async (options: InitCommand) => ends(await init(options, terminal)));
}
