import { Argument, Command, Option } from 'commander';
import type { TemplateName } from '../../server/messages/new-document.ts';
import { begin, type NewCommand } from '../commands/new.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { examples } from './examples.ts';
import type { Ends } from './program.ts';

const templates = [
  'procedure',
  'checklist',
  'incident',
  'meeting',
  'workflow',
  'organisation',
  'tracker',
] as const satisfies readonly TemplateName[];

/** `sop new TITLE` */
export function newCommand(terminal: Terminal, ends: Ends): Command {
  return new Command('new')
    .summary('Begin a document from a template')
    .description(
      'Begins a document from a template: with its title, its owner, the next ID of the library and the day of its ' +
        'first review. What is to be filled in is marked TODO. Nothing that is there is replaced.',
    )
    .addArgument(new Argument('<title>', 'What is done: "Locking up"'))
    .addOption(new Option('-t, --template <name>', 'What to begin').choices(templates).default('procedure'))
    .option('--owner <name>', 'The person who answers for it')
    .option(
      '-o, --output <file>',
      'Where to write; by itself a name made of the title, here; - for the standard output',
    )
    .addHelpText('after', examples('sop new "Locking up"', 'sop new "Fernmoor Labs" --template organisation'))
    .action((title: string, options: Omit<NewCommand, 'title'>) =>
      ends(begin({ title, ...options }, terminal)),
    );
}
