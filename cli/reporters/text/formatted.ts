import { counted } from '../../../core/findings/quote.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { visible } from '../../terminal/visible.ts';
import { styleFor } from './style.ts';

export interface Formatted {
  /** How many were looked at. */
  readonly documents: number;
  /** Those that were not formatted, as they are shown. */
  readonly changed: readonly string[];
  /** They are now. */
  readonly written: boolean;
}

/** `12 documents, 2 formatted` below the paths of the two. */
export function reportFormatted({ documents, changed, written }: Formatted, terminal: Terminal): void {
  const { colours } = styleFor(terminal);
  for (const path of changed) terminal.stdout.write(`${visible(path)}\n`);
  const amount = changed.length;
  const found = written ? `${amount} formatted` : colours.yellow(`${amount} not formatted`);
  const what = amount === 0 ? colours.green('nothing to format') : found;
  terminal.stdout.write(`${counted(documents, 'document')}, ${what}\n`);
}
