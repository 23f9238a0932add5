import { CommanderError } from 'commander';
import { withFixKind } from './command-line/fix-kind.ts';
import { program, wasAnswered } from './command-line/program.ts';
import { usageError } from './command-line/usage-error.ts';
import { CannotRun, ExitCode } from './failure.ts';
import { sayFailure } from './terminal/say-failure.ts';
import type { Terminal } from './terminal/terminal.ts';

/** Runs `sop` with arguments and tells its exit code. Whatever goes wrong is one line on the standard error. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitCode> {
  let code: ExitCode = ExitCode.clean;
  const sop = await program(args, terminal, (ended) => {
    code = ended;
  });
  try {
    if (args.length === 0) sop.outputHelp();
    else await sop.parseAsync(withFixKind(args, terminal.cwd), { from: 'user' });
    return code;
  } catch (error) {
    if (wasAnswered(error)) return ExitCode.clean;
    const failure = error instanceof CommanderError ? usageError(error, args, sop, terminal.cwd) : error;
    sayFailure(messageOf(failure), terminal);
    return ExitCode.couldNotRun;
  }
}

function messageOf(error: unknown): string {
  if (error instanceof CannotRun) return error.message;
  return `Something went wrong in sop itself: ${(error as Error).message}. Please report it with the command that you ran.`;
}
