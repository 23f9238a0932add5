import { Argument, Command } from 'commander';
import { type ImportCommand, importDocument } from '../commands/import.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { examples } from './examples.ts';
import type { Ends } from './program.ts';

/** `sop import FILE` */
export function importCommand(terminal: Terminal, ends: Ends): Command {
  return new Command('import')
    .summary('Make a .sop file of a procedure in another format')
    .description(
      'Makes a .sop file of a procedure in another format. In Markdown and Word, headings, tables and lists become ' +
        'fields, roles and steps; .bpmn is a process of BPMN 2.0, .csv a table of steps, .json what sop export or a ' +
        'browser has saved. Nothing is made up: what the source does not say is written TODO. Nothing is dropped: what ' +
        'has no place of its own goes to Background, and the report says what went where. Ends with 0, and with 2 when it ' +
        'could not run.',
    )
    .addArgument(new Argument('<file>', 'The source: .md, .docx, .bpmn, .csv or .json'))
    .option('-o, --output <file>', 'Where to write; - for the standard output, which is also the default')
    .option('--force', 'Replace a document that is there already')
    .option('--report <file>', 'Where to write the report: .json for programs; the standard error without it')
    .addHelpText(
      'after',
      examples(
        'sop import handbook/welcome.md -o welcome.sop',
        'sop import welcome.md -o welcome.sop --report welcome.json',
      ),
    )
    .action(async (path: string, options: Omit<ImportCommand, 'path'>) =>
      ends(await importDocument({ path, ...options }, terminal)),
    );
}
