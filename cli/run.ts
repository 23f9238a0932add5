import { CommanderError } from 'commander';
import { withFixKind } from './command-line/fix-kind.ts';
import { withHelpOfBelow } from './command-line/help-of-below.ts';
import { program, wasAnswered } from './command-line/program.ts';
import { usageError } from './command-line/usage-error.ts';
import { CannotRun, ExitCode } from './failure.ts';
import { sayFailure } from './terminal/say-failure.ts';
import type { Terminal } from './terminal/terminal.ts';

/** Runs `sop` with arguments and tells its exit code. What goes wrong is said on the standard error, each in a line. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = ExitCode.clean;
  const sop = await program(args, terminal, (ended) => {
    code = ended;
  });
  try {
    if (args.length === 0) sop.outputHelp();
    else await sop.parseAsync(withFixKind(withHelpOfBelow(args, sop), terminal.cwd), { from: 'user' });
    return code;
  } catch (error) {
    if (wasAnswered(error)) return ExitCode.clean;
    const failure = error instanceof CommanderError ? usageError(error, args, sop, terminal.cwd) : error;
    for (const message of messagesOf(failure)) sayFailure(message, terminal);
    return ExitCode.couldNotRun;
  }
}

function messagesOf(error: unknown): readonly string[] {
  if (error instanceof CannotRun) return [error, ...error.others].map(({ message }) => message);
  const { message } = error as Error;
  return [`Something went wrong in sop itself: ${message}. Please report it with the command that you ran.`];
}
