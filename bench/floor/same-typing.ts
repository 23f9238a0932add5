import { type Line, LineKind } from '../../grammar/line.ts';
import { scanLine, splitLines } from '../../grammar/scan.ts';
import type { Contender } from '../contender.ts';
import type { Count } from '../facts.ts';
import { writeSop } from '../ours/write.ts';

/** A line that says something, and the lines that stand deeper below it. */
interface Nested {
  readonly line: Line;
  readonly children: Nested[];
}

/** The lines as our own scanner types them, slips and near misses too, nested by their columns alone. */
export const contender: Contender = {
  name: 'floor, typed as ours',
  gives: 'lines typed by our scanner, nested by column, no checks and no recovery',
  write: writeSop,
  parse: nest,
  count: (parsed) => countLines(parsed as Nested[]),
};

function nest(text: string): Nested[] {
  const top: Nested[] = [];
  const open: Nested[] = [];
  let fence = -1;
  for (const each of splitLines(text)) {
    const line = scanLine(each);
    const isLiteral = fence >= 0 && (line.column >= fence || line.kind === LineKind.Blank);
    if (line.kind === LineKind.Fence && fence < 0) fence = line.column;
    else if (!isLiteral || line.kind === LineKind.Fence) fence = -1;
    if (isLiteral || line.kind <= LineKind.Comment) continue;
    while (open.length > 0 && (open.at(-1) as Nested).line.column >= line.column) open.pop();
    const nested = { line, children: [] };
    (open.at(-1)?.children ?? top).push(nested);
    open.push(nested);
  }
  return top;
}

function countLines(lines: readonly Nested[]): Count {
  const count: Count = { steps: 0, values: 0, branches: 0, prose: 0 };
  const visit = ({ line, children }: Nested, above: Line | undefined): void => {
    const isInList = above?.kind === LineKind.Key && above.column > 0;
    if (line.kind === LineKind.Item) isInList ? count.values++ : count.steps++;
    if (line.kind === LineKind.Key && line.value < line.end) count.values++;
    if (line.kind === LineKind.Branch) count.branches++;
    if (line.kind === LineKind.Text) count.prose++;
    for (const child of children) visit(child, line);
  };
  // The roles, which stand in a list of their own above the steps, are no facts of a step.
  const sections = lines.filter((each) => each.children.length > 0);
  for (const each of lines) if (each !== sections[0]) visit(each, undefined);
  return count;
}
