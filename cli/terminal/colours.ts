import picocolors from 'picocolors';
import type { Output, Terminal } from './terminal.ts';

export type Colours = ReturnType<typeof picocolors.createColors>;

/** Colours for a screen; NO_COLOR turns them off everywhere, FORCE_COLOR on. */
export function coloursFor(output: Output, env: Terminal['env']): Colours {
  return picocolors.createColors(wantsColours(output, env));
}

function wantsColours(output: Output, { NO_COLOR, FORCE_COLOR, TERM }: Terminal['env']): boolean {
  if (NO_COLOR) return false;
  if (FORCE_COLOR) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return output.isTTY === true && TERM !== 'dumb';
}
