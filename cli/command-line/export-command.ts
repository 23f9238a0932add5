import { Argument, Command, Option } from 'commander';
import { type ExportCommand, exportDocument, exportForms, exportViews } from '../commands/export.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { examples } from './examples.ts';
import type { Ends } from './program.ts';
import { readToday } from './today.ts';

/** `sop export FILE` */
export function exportCommand(terminal: Terminal, ends: Ends): Command {
  return new Command('export')
    .summary('Write a document in another format')
    .description(
      'Writes a document as the name of the file says: .md as people write procedures by hand, .html as a page to read ' +
        'and print, .pdf as that page on paper, .json with all that it says, .csv with a row for each step, .bpmn as ' +
        'BPMN 2.0 with lanes, .docx for Word. Ends with 0, and with 2 when it could not run.',
    )
    .addArgument(new Argument('<file>', 'The document'))
    .option('-o, --output <file>', 'Where to write; - for the standard output, which is also the default')
    .option('--force', 'Replace a file that is there already')
    .addOption(
      new Option('--form <form>', 'What to write where the file does not say; md without it').choices(
        exportForms,
      ),
    )
    .addOption(new Option('--view <view>', 'The whole document, or a table of it').choices(exportViews))
    .option('--today <day>', 'In a page: the day to take for today, as YYYY-MM-DD', readToday)
    .addHelpText(
      'after',
      examples(
        'sop export welcome-call.sop -o welcome-call.md',
        'sop export welcome-call.sop -o welcome-call.html',
        'sop export welcome-call.sop -o welcome-call.pdf',
        'sop export welcome-call.sop --view raci -o raci.csv',
        'sop export welcome-call.sop --form json',
      ),
    )
    .action(async (path: string, options: Omit<ExportCommand, 'path'>) =>
      ends(await exportDocument({ path, ...options }, terminal)),
    );
}
