import { compare } from '../diff/compare.ts';
import { readComparison } from '../diff/comparison.ts';
import { ExitCode } from '../failure.ts';
import { type DiffFormat, diffReporters } from '../reporters/diff/reporters.ts';
import type { Terminal } from '../terminal/terminal.ts';

export interface DiffCommand {
  /** Two files, or a revision or two and paths. */
  readonly what: readonly string[];
  readonly format: DiffFormat;
}

/** `sop diff` */
export async function diff({ what, format }: DiffCommand, terminal: Terminal): Promise<ExitCode> {
  const { cwd } = terminal;
  diffReporters[format](await compare(readComparison(what, cwd), cwd), terminal);
  return ExitCode.clean;
}
