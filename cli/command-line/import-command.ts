import { Argument, Command, Option } from 'commander';
import { type ImportCommand, importDocuments, importFormats } from '../commands/import.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { examples } from './examples.ts';
import type { Ends } from './program.ts';

/** `sop import PATHS…` */
export function importCommand(terminal: Terminal, ends: Ends): Command {
  return new Command('import')
    .summary('Make a .sop file of a procedure in another format')
    .description(
      'Makes .sop files of procedures in other formats. In Markdown, Word and pages, headings, tables and lists become ' +
        'fields, roles and steps; .bpmn is a process of BPMN 2.0, .csv a table of steps, .json what sop export or a ' +
        'browser has saved. Nothing is made up: what the source does not say is written TODO. Nothing is dropped: what ' +
        'has no place of its own goes to Background, and the report says what went where. Several documents are written ' +
        'to a folder, each under the name of its source. Ends with 0, and with 2 when it could not run or something ' +
        'could not be imported.',
    )
    .addArgument(
      new Argument(
        '<paths...>',
        'The sources: .md, .docx, .html, .bpmn, .csv or .json, and folders with all that is below them; - for the standard input',
      ),
    )
    .option(
      '-o, --output <place>',
      'Where to write: a file, or a folder for several; - for the standard output, which is also the default',
    )
    .addOption(
      new Option('--format <format>', 'What comes in over the standard input').choices(importFormats),
    )
    .option('--force', 'Replace documents that are there already')
    .option('--report <file>', 'Where to write the report: .json for programs; the standard error without it')
    .addHelpText(
      'after',
      examples(
        'sop import handbook/welcome.md -o welcome.sop',
        'sop import welcome.md -o welcome.sop --report welcome.json',
        'sop import handbook/ kitchen.docx -o sops/',
        'sop import - --format md < welcome.txt',
      ),
    )
    .action(async (paths: string[], options: Omit<ImportCommand, 'paths'>) =>
      ends(await importDocuments({ paths, ...options }, terminal)),
    );
}
