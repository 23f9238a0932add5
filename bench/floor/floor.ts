import type { Contender } from '../contender.ts';
import type { Count } from '../facts.ts';
import { writeSop } from '../ours/write.ts';
import { type ScannedLine, scan } from './scanner.ts';

/** A scanner by hand of the same language: what a parser of it cannot be faster than by much. */
export const contender: Contender = {
  name: 'floor',
  gives: 'typed lines nested by column, no checks and no recovery',
  write: writeSop,
  parse: scan,
  count: (parsed) => countLines(parsed as ScannedLine[]),
};

function countLines(lines: readonly ScannedLine[]): Count {
  const count: Count = { steps: 0, values: 0, branches: 0, prose: 0 };
  const visit = (line: ScannedLine, above: ScannedLine | undefined): void => {
    if (line.type === 'item') above?.type === 'key' && above.column > 0 ? count.values++ : count.steps++;
    if (line.type === 'key' && line.colon < line.end - 1) count.values++;
    if (line.type === 'branch') count.branches++;
    if (line.type === 'text') count.prose++;
    for (const child of line.children) visit(child, line);
  };
  // The roles, which stand in a list of their own above the steps, are no facts of a step.
  const sections = lines.filter((line) => line.children.length > 0);
  for (const line of lines) if (line !== sections[0]) visit(line, undefined);
  return count;
}
