import type { Terminal } from '../terminal/terminal.ts';

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
  return { result: await work({ ...terminal, stdout }), text };
}
