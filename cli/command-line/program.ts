import { Command, CommanderError } from 'commander';
import manifest from '../../package.json' with { type: 'json' };
import type { ExitCode } from '../failure.ts';
import { coloursFor } from '../terminal/colours.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { checkCommand } from './check-command.ts';
import { ciCommand } from './ci-command.ts';
import { diffCommand } from './diff-command.ts';
import { dueCommand } from './due-command.ts';
import { examples } from './examples.ts';
import { explainCommand } from './explain-command.ts';
import { exportCommand } from './export-command.ts';
import { formatCommand } from './format-command.ts';
import { importCommand } from './import-command.ts';
import { initCommand } from './init-command.ts';
import { lspCommand } from './lsp-command.ts';
import { mapCommand } from './map-command.ts';
import { newCommand } from './new-command.ts';
import { scoreCommand } from './score-command.ts';
import { siteCommand } from './site-command.ts';
import { trackerCommand } from './tracker-command.ts';

/** Runs a command and tells how it ended. */
export type Ends = (code: ExitCode) => void;

/** The `sop` command with all its commands. Wrong arguments throw a CommanderError. */
export function program(terminal: Terminal, ends: Ends): Command {
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
  for (const command of [
    initCommand,
    newCommand,
    checkCommand,
    formatCommand,
    scoreCommand,
    mapCommand,
    diffCommand,
    dueCommand,
    trackerCommand,
    importCommand,
    exportCommand,
    siteCommand,
    explainCommand,
    ciCommand,
    lspCommand,
  ])
    sop.addCommand(command(terminal, ends));
  quietly(sop, terminal);
  return sop;
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
