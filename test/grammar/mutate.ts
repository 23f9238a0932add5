import fc from '../fast-check.ts';
import { anyLine } from './generate.ts';

/** A change of a list of lines (each with its line end) at the line `at`. */
type Mutation = (lines: string[], at: number) => void;

const inserted = anyLine.map(
  (line): Mutation =>
    (lines, at) =>
      lines.splice(at, 0, line),
);

const indented = fc.constantFrom(-4, -2, -1, 1, 2, 4).map(
  (columns): Mutation =>
    (lines, at) => {
      const line = lines[at] as string;
      const blanks = line.length - line.trimStart().length;
      lines[at] = columns > 0 ? ' '.repeat(columns) + line : line.slice(Math.min(-columns, blanks));
    },
);

/** All lines from one on, as when a selection is moved. */
const indentedBelow = fc.tuple(fc.constantFrom(1, 2, 3), fc.integer({ min: 2, max: 9 })).map(
  ([columns, count]): Mutation =>
    (lines, at) => {
      for (let i = at; i < Math.min(lines.length, at + count); i++)
        lines[i] = ' '.repeat(columns) + (lines[i] as string);
    },
);

const characters = fc.constantFrom(
  '',
  ' ',
  ':',
  '-',
  '- ',
  '#',
  '\t',
  '\n',
  '\r',
  '```',
  'x',
  'Ä',
  '\u200b',
  '\ud83d',
);
const typed = fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(3), characters).map(
  ([place, length, text]): Mutation =>
    (lines, at) => {
      const line = lines[at] as string;
      const start = Math.floor(place * line.length);
      lines[at] = line.slice(0, start) + text + line.slice(start + length);
    },
);

const whole: Mutation[] = [
  (lines, at) => lines.splice(at, 1),
  (lines, at) => lines.splice(at, 0, lines[at] as string),
  (lines, at) => lines.splice(at, 2, ...lines.slice(at, at + 2).reverse()),
  (lines, at) =>
    lines.splice(
      at,
      2,
      lines
        .slice(at, at + 2)
        .join('')
        .replace(/[\r\n]+ */, ' '),
    ),
  (lines, at) => lines.splice(at, lines.length, (lines[at] as string).slice(0, 5)),
  (lines, at) => lines.splice(at, 1, `# ${lines[at]}`),
  (lines, at) =>
    lines.splice(
      at,
      1,
      (lines[at] as string).replace(/^ +/, (blanks) => '\t'.repeat(blanks.length / 2)),
    ),
  (lines, at) => lines.splice(at, 1, (lines[at] as string).replace(/\r?\n$/, '\r\n')),
  (lines, at) => lines.splice(at, 1, (lines[at] as string).replace(/^( *)- /, '$11. ')),
  (lines, at) => lines.splice(at, 1, (lines[at] as string).replace(':', '')),
  (lines, at) => lines.splice(at, 1, (lines[at] as string).toLowerCase()),
  (lines, at) => lines.splice(at, 1, (lines[at] as string).toUpperCase()),
];

const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...whole) },
  { weight: 1, arbitrary: inserted },
  { weight: 2, arbitrary: indented },
  { weight: 1, arbitrary: indentedBelow },
  { weight: 2, arbitrary: typed },
);

/** Some lines of one of the texts, with what hands and tools do to lines. */
export function mutated(texts: readonly string[]): fc.Arbitrary<string> {
  const split = texts.map((text) => text.split(/(?<=\n)/)).filter((lines) => lines.length > 1);
  const place = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  return fc
    .tuple(
      fc.constantFrom(...split),
      fc.oneof(fc.constant(0), place),
      fc.oneof(
        { weight: 9, arbitrary: fc.integer({ min: 1, max: 40 }) },
        { weight: 1, arbitrary: fc.constant(1000) },
      ),
      fc.array(fc.tuple(place, mutation), { maxLength: 5 }),
    )
    .map(([all, from, count, mutations]) => {
      const first = Math.floor(from * all.length);
      const lines = all.slice(first, first + count);
      for (const [share, change] of mutations) {
        if (lines.length > 0) change(lines, Math.floor(share * lines.length));
      }
      return lines.join('');
    });
}
