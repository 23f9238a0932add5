import { dirname } from 'node:path';
import { type CannotRun, ExitCode } from '../failure.ts';
import { sayFailure } from '../terminal/say-failure.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** What a command has looked at. */
interface Looked {
  readonly asked: { readonly length: number };
  /** Settings, as they are shown, that were asked for themselves. */
  readonly configs: readonly string[];
  /** Why some of it could not be read. */
  readonly unread: readonly CannotRun[];
}

/**
 * How a command ends that went on without what cannot be read: it says so last, where it is seen. Where there is nothing
 * to look at in this folder, all is well, but nobody should believe that something was looked at.
 */
export function ended({ asked, configs, unread }: Looked, code: ExitCode, terminal: Terminal): ExitCode {
  for (const { message } of unread) sayFailure(message, terminal);
  if (unread.length > 0) return ExitCode.couldNotRun;
  for (const config of configs)
    sayFailure(
      `${config} is no procedure: it has the settings of those in its folder and below, and nothing is wrong with it. To check those, run: sop check ${dirname(config)}`,
      terminal,
    );
  if (asked.length === 0 && configs.length === 0)
    sayFailure(
      'There is no .sop file in this folder. Give the folder that holds the procedures, or begin one: sop new "What you do"',
      terminal,
    );
  return code;
}
