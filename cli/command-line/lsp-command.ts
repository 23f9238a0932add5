import { Command } from 'commander';
import { serve } from '../commands/lsp.ts';
import { CannotRun, ExitCode } from '../failure.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { examples } from './examples.ts';
import type { Ends } from './program.ts';

/** `sop lsp --stdio` */
export function lspCommand(_terminal: Terminal, ends: Ends): Command {
  return new Command('lsp')
    .summary('Start the language server, for editors')
    .description(
      'Starts the language server. An editor starts it and talks to it over standard input and output.',
    )
    .option('--stdio', 'Talk over standard input and output')
    .option('--clientProcessId <id>', 'End when the process of the editor does')
    .addHelpText('after', examples('sop lsp --stdio'))
    .action(async ({ stdio }: { stdio?: boolean }) => {
      if (stdio !== true)
        throw new CannotRun('The way to talk to the editor is missing', 'Start it with: sop lsp --stdio');
      await serve();
      ends(ExitCode.clean);
    });
}
