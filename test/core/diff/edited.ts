import fc from '../../fast-check.ts';

/** What hands do to a document: lines go, come, are said in other words, and steps change their place and their role. */
type Deed = (lines: readonly string[], at: number, other: number) => readonly string[];

const deeds: readonly Deed[] = [
  (lines, at) => lines.filter((_, index) => index !== at),
  (lines, at) => lines.toSpliced(at, 0, lines[at] as string),
  (lines, at, other) => lines.toSpliced(at, 0, lines[other] as string),
  (lines, at, other) => moved(lines, at, other),
  (lines, at, other) =>
    lines.with(at, lines[at]?.replace(/- [^:]*: /, () => roleOf(lines[other] as string)) ?? ''),
  (lines, at) => lines.with(at, (lines[at] as string).replace(/(\w+)(\W*)$/, 'otherwise$2')),
  (lines, at) =>
    lines.with(
      at,
      (lines[at] as string).replace(/(\d+)/, (number) => `${Number(number) + 1}`),
    ),
  (lines, at) => lines.with(at, (lines[at] as string).toUpperCase()),
  (lines, at) => lines.map((line, index) => (isBelow(lines, at, index) ? `  ${line}` : line)),
  (lines, at) =>
    isBullet(lines[at] as string)
      ? lines.flatMap((line, index) =>
          index === at
            ? [line.replace(/-.*/s, '- in parallel:\n'), `  ${line}`]
            : [isBelow(lines, at, index) ? `  ${line}` : line],
        )
      : lines,
  (lines, at) => {
    const title = /- [^:]+: (.+)/.exec(lines[at] as string)?.[1]?.trim();
    return title === undefined ? lines : lines.map((line) => line.replaceAll(title, `${title} anew`));
  },
];

/** A text, and what a few edits make of it. */
export function edited(texts: readonly string[]): fc.Arbitrary<readonly [string, string]> {
  const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  return fc
    .tuple(
      fc.constantFrom(...texts),
      fc.array(fc.tuple(fc.constantFrom(...deeds), place, place), { minLength: 1, maxLength: 6 }),
    )
    .map(([text, all]) => {
      let lines: readonly string[] = text.split(/(?<=\n)/);
      for (const [deed, at, other] of all) {
        if (lines.length > 0)
          lines = deed(lines, Math.floor(at * lines.length), Math.floor(other * lines.length));
      }
      return [text, lines.join('')] as const;
    });
}

/** A bullet with all that stands below it goes to where another line of its depth stands. */
function moved(lines: readonly string[], at: number, other: number): readonly string[] {
  const block = lines.filter((_, index) => index === at || isBelow(lines, at, index));
  const rest = lines.filter((_, index) => index !== at && !isBelow(lines, at, index));
  const depth = depthOf(lines[at] as string);
  const target = rest.findIndex((line, index) => index >= other % rest.length && depthOf(line) === depth);
  return target < 0 ? lines : rest.toSpliced(target, 0, ...block);
}

function isBelow(lines: readonly string[], at: number, index: number): boolean {
  const depth = depthOf(lines[at] as string);
  if (index <= at) return false;
  return lines.slice(at + 1, index + 1).every((line) => depthOf(line) > depth);
}

function depthOf(line: string): number {
  return line.length - line.trimStart().length;
}

function isBullet(line: string): boolean {
  return line.trimStart().startsWith('- ');
}

function roleOf(line: string): string {
  return /- [^:]*: /.exec(line)?.[0] ?? '- Somebody else: ';
}
