import { Command, CommanderError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import type { ExitCode } from '../failure.ts';
import { coloursFor } from '../terminal/colours.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { examples } from './examples.ts';
import { lspCommand } from './lsp-command.ts';

/** Runs a command and tells how it ended. */
export type Ends = (code: ExitCode) => void;

/** The `sop` command with all the commands that the arguments may mean. Wrong arguments throw a CommanderError. */
export async function program(args: readonly string[], terminal: Terminal, ends: Ends): Promise<Command> {
  const sop = new Command('sop')
    .description('Standard operating procedures as code: checks and formats .sop files, and serves editors.')
    .version(manifest.version, '-V, --version', 'Show the version')
    .helpCommand('help [command]', 'Show the help of a command')
    .addHelpText(
      'after',
      examples(
        'sop new "Locking up"',
        'sop check',
        'sop format',
        'sop explain owner-missing',
        'sop help check',
      ),
    );
  for (const command of await commandsFor(args)) sop.addCommand(command(terminal, ends));
  quietly(sop, terminal);
  return sop;
}

/** An editor waits for its server to answer, which is loaded without the others. */
async function commandsFor([name]: readonly string[]) {
  return name === 'lsp' ? [lspCommand] : (await import('./commands.ts')).commands;
}

/** Help goes to the terminal, errors are thrown only: whoever started the command says them in one line. So do those below. */
function quietly(command: Command, terminal: Terminal): void {
  const { stdout, env } = terminal;
  const colours = coloursFor(stdout, env);
  command
    .exitOverride()
    .helpOption('-h, --help', 'Show this help')
    .configureOutput({
      writeOut: (text) => stdout.write(text),
      writeErr: () => {},
      outputError: () => {},
      getOutHelpWidth: () => Math.min(stdout.columns ?? widest, widest),
      getOutHasColors: () => colours.isColorSupported,
    })
    .configureHelp({ styleTitle: colours.bold, sortSubcommands: false });
  for (const below of command.commands) quietly(below, terminal);
}

const widest = 100;

/** Help and the version were asked for and shown, which is no error. */
export function wasAnswered(error: unknown): boolean {
  return error instanceof CommanderError && error.exitCode === 0;
}
