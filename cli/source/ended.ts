import { type CannotRun, ExitCode } from '../failure.ts';
import { sayFailure } from '../terminal/say-failure.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** What a command has looked at. */
interface Looked {
  readonly asked: { readonly length: number };
  /** Why some of it could not be read. */
  readonly unread: readonly CannotRun[];
}

/**
 * How a command ends that went on without what cannot be read: it says so last, where it is seen. Where there is nothing
 * to look at in this folder, all is well, but nobody should believe that something was looked at.
 */
export function ended({ asked, unread }: Looked, code: ExitCode, terminal: Terminal): ExitCode {
  for (const { message } of unread) sayFailure(message, terminal);
  if (unread.length > 0) return ExitCode.couldNotRun;
  if (asked.length === 0)
    sayFailure(
      'There is no .sop file in this folder. Give the folder that holds the procedures, or begin one: sop new "What you do"',
      terminal,
    );
  return code;
}
