import type { Severity } from '../../../core/index.ts';
import { type Colours, coloursFor } from '../../terminal/colours.ts';
import type { Terminal } from '../../terminal/terminal.ts';

/** How a text report looks on the terminal that it is for. */
export interface Style {
  readonly colours: Colours;
  /** Columns that lines of prose and of source may take. */
  readonly width: number;
}

/** Lines that are longer are hard to read, however wide the screen is. */
const widest = 100;
const narrowest = 40;

export function styleFor({ stdout, env }: Terminal): Style {
  const width = Math.max(narrowest, Math.min(widest, stdout.columns ?? widest));
  return { colours: coloursFor(stdout, env), width };
}

export function inSeverity(severity: Severity, { colours }: Style, text: string): string {
  if (severity === 'error') return colours.red(text);
  return severity === 'warning' ? colours.yellow(text) : colours.cyan(text);
}
