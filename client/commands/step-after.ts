import { firstStep, type Insertion } from '../first-step.ts';

/**
 * The beginnings of a step below the one that the line is in, by whoever does that; below the last one where the line is
 * in none. Where there is no step yet, of the first.
 */
export function stepAfter(text: string, line: number): Insertion {
  const lines = text.split(/\r\n|\n|\r/);
  const heading = lines.findIndex((each) => /^(?:steps|stages):[ \t]*$/i.test(each));
  if (heading < 0) return firstStep(text);
  const next = lines.findIndex((each, at) => at > heading && /^[^\s#]/.test(each));
  const end = next < 0 ? lines.length : next;
  const steps = topItems(lines, heading + 1, end);
  const [first] = steps;
  if (first === undefined) return firstStep(text);
  const chosen = line > heading && line < end ? steps.findLast((at) => at <= line) : steps.at(-1);
  const step = chosen ?? first;
  const following = steps.find((at) => at > step) ?? end;
  const last = lastLineOf(lines, step, following);
  const [, indentation = '', role] = /^(\s*)- (?:([^:]+): \S)?/.exec(lines[step] ?? '') ?? [];
  return {
    pieces: [`\n${indentation}- `, { ask: role ?? 'Role' }, ': ', { ask: 'What is done' }],
    at: endOfLine(text, last),
  };
}

/** The lines of the section's own items, not of those within them. */
function topItems(lines: readonly string[], from: number, to: number): readonly number[] {
  const items: number[] = [];
  let column = Number.POSITIVE_INFINITY;
  for (let at = from; at < to; at++) {
    const found = lines[at]?.search(/- /) ?? -1;
    if (found < 0 || lines[at]?.slice(0, found).trim() !== '' || found > column) continue;
    column = found;
    items.push(at);
  }
  return items;
}

/** Without the blank lines and comments at its end, which belong to what follows. */
function lastLineOf(lines: readonly string[], from: number, to: number): number {
  let last = to - 1;
  while (last > from && /^\s*(?:#|$)/.test(lines[last] ?? '')) last--;
  return last;
}

function endOfLine(text: string, line: number): number {
  const ends = /\r\n|\n|\r/g;
  for (let at = 0; ; at++) {
    const end = ends.exec(text)?.index ?? text.length;
    if (at === line || end === text.length) return end;
  }
}
