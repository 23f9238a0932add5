/**
 * `npm run edit-test [-- --list --rules --seed S --characters N]`: what single slips of the hand do to the samples. The
 * measure of the rules for lines and structure: a slip that changes what a document says should be reported, once. With
 * `--rules` the rules count too, which is all that a person is shown; without it, the grammar alone.
 */
import { parseArgs, styleText } from 'node:util';
import { parse, type Tree } from '../../grammar/index.ts';
import { allSamples } from './examples.ts';
import { type Reading, readings } from './readings.ts';
import { fromGrammar, fromRules, type Report, type Reporter } from './reports.ts';
import { outline } from './show.ts';
import { randomFrom, removing, type Slip, type SlipKind, slipKinds, slipsIn } from './slips-of-hand.ts';
import { expectSound } from './sound.ts';

const { values } = parseArgs({
  options: {
    list: { type: 'boolean', default: false },
    rules: { type: 'boolean', default: false },
    seed: { type: 'string', default: '1' },
    characters: { type: 'string', default: '150' },
  },
});

/** What became of the slips of one kind. */
interface Tally {
  slips: number;
  /** The document says the same, word for word. */
  same: number;
  /** Only the words of the line itself are others, or gone. */
  words: number;
  /** What a line is or belongs to is another, and a report says so. */
  reported: number;
  /** The same without a report. */
  silent: number;
  /** An exception, or a line that stands in no node. */
  broken: number;
  /** How many reports each slip made that made any. */
  readonly reports: number[];
}

/** The document before a slip. */
interface Before {
  readonly name: string;
  readonly lines: readonly string[];
  readonly outline: string;
  readonly readings: readonly Reading[];
  /** What was wrong before, by code and line. */
  readonly reported: ReadonlySet<string>;
  readonly reporter: Reporter;
}

const tallies = new Map<SlipKind, Tally>(slipKinds.map((kind) => [kind, emptyTally()]));
const reporterFor = values.rules ? fromRules() : () => fromGrammar;
const silent: string[] = [];
const loud: { readonly made: number; readonly where: string }[] = [];
const broken: string[] = [];

for (const [index, { name, text }] of allSamples.entries()) {
  const tree = parse(text);
  const reporter = reporterFor(name);
  const before: Before = {
    name,
    lines: text.split('\n'),
    outline: outline(tree).join('\n'),
    readings: readings(tree),
    reported: new Set(reporter(tree).map((report) => key(report))),
    reporter,
  };
  const random = randomFrom(Number(values.seed) + index);
  for (const slip of slipsIn(text, Number(values.characters), random)) judge(before, slip);
}
print();

function judge(before: Before, slip: Slip): void {
  const tally = tallies.get(slip.kind) as Tally;
  tally.slips++;
  let tree: Tree;
  let made: number;
  try {
    tree = expectSound(slip.text);
    made = reportsMade(before, slip, tree);
  } catch (error) {
    tally.broken++;
    broken.push(`${place(before, slip)}: ${error}`);
    return;
  }
  if (made > 0) tally.reports.push(made);
  if (made > 4) loud.push({ made, where: place(before, slip) });
  const changed = changedLine(before, slip, tree);
  if (outline(tree).join('\n') === before.outline) tally.same++;
  else if (changed === undefined) tally.words++;
  else if (made > 0) tally.reported++;
  else {
    tally.silent++;
    silent.push(`${place(before, slip)}\n    ${changed}`);
  }
}

/** How many reports there are that were not there before. */
function reportsMade({ reporter, reported }: Before, slip: Slip, tree: Tree): number {
  return reporter(tree).filter(({ code, line }) => !reported.has(key({ code, line: slip.before(line) })))
    .length;
}

function key({ code, line }: Report): string {
  return `${line} ${code}`;
}

/** The first line that is read as something else, or under another line, in words; undefined where there is none. */
function changedLine({ readings: before, lines }: Before, slip: Slip, tree: Tree): string | undefined {
  const after = readings(tree);
  for (const [index, { what, under }] of after.entries()) {
    const line = slip.before(index);
    if (line === slip.gone) continue;
    const was = before[line] ?? { what: '', under: -1 };
    const nowUnder = under < 0 ? -1 : slip.before(under);
    if (was.what === what && was.under === nowUnder) continue;
    const words = (lines[line] ?? '').trim();
    return `“${words}” was ${described(was, lines)}, is ${described({ what, under: nowUnder }, lines)}`;
  }
  if (slip.kind !== 'join with the next') return undefined;
  const joined = before[slip.gone as number] as Reading;
  return joined.what === 'goes on' || joined.what === ''
    ? undefined
    : `${joined.what} is part of the line above`;
}

function described({ what, under }: Reading, lines: readonly string[]): string {
  return `${what || 'nothing'}${under < 0 ? '' : ` under “${(lines[under] ?? '').trim()}”`}`;
}

function place({ name, lines }: Before, { kind, line }: Slip): string {
  return `${name}:${line + 1} ${kind}: ${lines[line]?.trim()}`;
}

function emptyTally(): Tally {
  return { slips: 0, same: 0, words: 0, reported: 0, silent: 0, broken: 0, reports: [] };
}

function sum(name: string, kinds: readonly SlipKind[]): string[] {
  const total = emptyTally();
  for (const kind of kinds) {
    const each = tallies.get(kind) as Tally;
    for (const key of ['slips', 'same', 'words', 'reported', 'silent', 'broken'] as const)
      total[key] += each[key];
    total.reports.push(...each.reports);
  }
  return row(name, total);
}

function row(name: string, { slips, same, words, reported, silent, broken, reports }: Tally): string[] {
  const sorted = [...reports].sort((a, b) => a - b);
  const at = (share: number) => String(sorted[Math.ceil(share * sorted.length) - 1] ?? 0);
  const share = `${((100 * silent) / Math.max(1, slips)).toFixed(2)} %`;
  const counts = [slips, same, words, reported, silent].map((count) => count.toLocaleString('en'));
  return [name, ...counts, share, String(broken), at(0.5), at(0.9), at(1)];
}

function print(): void {
  const heading = [
    'slip',
    'times',
    'same',
    'words',
    'reported',
    'silent',
    '',
    'broken',
    'median',
    'p90',
    'max',
  ];
  const kept = slipKinds.filter((kind) => !removing.has(kind));
  const rows = [
    ...slipKinds.map((kind) => row(kind, tallies.get(kind) as Tally)),
    sum('all that remove a line', [...removing]),
    sum('all others', kept),
  ];
  const widths = heading.map((title, column) =>
    Math.max(...[title, ...rows.map((each) => each[column] as string)].map((cell) => cell.length)),
  );
  const line = (cells: readonly string[]) =>
    cells
      .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] as number) : cell.padStart(widths[i] as number)))
      .join('  ');
  console.log(styleText('dim', line(heading)));
  for (const each of rows) console.log(line(each));
  console.log(
    [
      '',
      'same: it says the same · words: only the words of the line are others, or the line is gone',
      'reported, silent: a line is something else, or belongs to another, with and without a report',
      'median, p90, max: reports of a slip that makes any',
    ].join('\n'),
  );
  if (values.list) {
    console.log('\nSilent:');
    for (const each of silent) console.log(`\n${each}`);
    console.log('\nThe most reports of one slip:\n');
    for (const { made, where } of loud.sort((a, b) => b.made - a.made).slice(0, 40))
      console.log(`${made}  ${where}`);
  }
  for (const each of broken) console.log(styleText('red', `\n${each}`));
  process.exitCode = broken.length > 0 ? 1 : 0;
}
