import type { Terminal } from './terminal.ts';

/** What some work writes to the standard output, and what it gives. */
export async function captured<T>(
  terminal: Terminal,
  work: (terminal: Terminal) => T | Promise<T>,
): Promise<{ readonly text: string; readonly result: T }> {
  let text = '';
  const stdout = {
    write: (piece: string) => {
      text += piece;
    },
  };
  // All else is asked of the terminal itself, when it is asked: its standard input is opened by who reads it.
  const quiet: Terminal = Object.create(terminal, { stdout: { value: stdout } });
  return { result: await work(quiet), text };
}
