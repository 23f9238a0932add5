import type { Terminal } from './terminal.ts';
import { visible } from './visible.ts';

/** Says what went wrong, in a line of its own on the standard error. */
export function sayFailure(message: string, { stderr }: Pick<Terminal, 'stderr'>): void {
  stderr.write(`sop: ${visible(message)}\n`);
}
