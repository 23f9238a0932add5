import type { ContenderName } from '../contender.ts';
import type { Prepared } from '../contender-process.ts';
import { median, milliseconds, p95, times } from '../statistics.ts';
import { table, title, verdict } from '../table.ts';

/** The samples of one contender, in milliseconds a parse, one a round. */
export interface Measured {
  readonly name: ContenderName;
  readonly small: Prepared;
  readonly large: Prepared;
  readonly smallTimes: number[];
  readonly largeTimes: number[];
}

export interface Summary {
  readonly name: ContenderName;
  readonly small: SizeSummary;
  readonly large: SizeSummary;
  /** The time a line takes in the large document, as a multiple of that in the small one. */
  readonly growth: number;
}

export interface SizeSummary {
  readonly lines: number;
  readonly bytes: number;
  readonly median: number;
  readonly p95: number;
  /** How many times as long as ours, compared round by round. */
  readonly ratio: number;
}

export interface Target {
  readonly what: string;
  readonly wanted: string;
  readonly measured: number;
  readonly isMet: boolean;
}

export function summarise(all: readonly Measured[]): Summary[] {
  const ours = all.find((each) => each.name === 'sop') as Measured;
  return all.map((each) => ({
    name: each.name,
    small: sizeSummary(each.small, each.smallTimes, ours.smallTimes),
    large: sizeSummary(each.large, each.largeTimes, ours.largeTimes),
    growth: medianRatio(
      each.largeTimes.map((time) => time / each.large.lines),
      each.smallTimes.map((time) => time / each.small.lines),
    ),
  }));
}

function sizeSummary({ lines, bytes }: Prepared, samples: number[], ours: number[]): SizeSummary {
  return { lines, bytes, median: median(samples), p95: p95(samples), ratio: medianRatio(samples, ours) };
}

/** Of two series that were measured in turns: the median of the rounds' ratios. */
function medianRatio(samples: readonly number[], others: readonly number[]): number {
  return median(samples.map((sample, round) => sample / (others[round] as number)));
}

export function printContenders(summaries: readonly Summary[]): void {
  const { small, large } = summaries[0] as Summary;
  console.log(title('Parse to a typed tree, the same facts in each language'));
  const heading = [
    'parser',
    'lines',
    'KB',
    `${small.lines} lines: median`,
    'p95',
    'to ours',
    `${large.lines.toLocaleString('en')} lines: median`,
    'p95',
    'to ours',
    'a line, large to small',
  ];
  const rows = summaries.map((each) => [
    each.name,
    each.large.lines.toLocaleString('en'),
    (each.large.bytes / 1000).toFixed(0),
    milliseconds(each.small.median),
    milliseconds(each.small.p95),
    times(each.small.ratio),
    milliseconds(each.large.median),
    milliseconds(each.large.p95),
    times(each.large.ratio),
    times(each.growth),
  ]);
  console.log(table(heading, rows));
}

export function printTargets(summaries: readonly Summary[]): Target[] {
  const by = (name: ContenderName) => summaries.find((each) => each.name === name) as Summary;
  const gherkin = by('gherkin').large.ratio;
  const toFloor = 1 / by('floor, typed as ours').large.ratio;
  const toBareFloor = 1 / by('floor').large.ratio;
  const { growth } = by('sop');
  const targets: Target[] = [
    {
      what: 'gherkin takes, as a multiple of our time',
      wanted: '≥ 3 × (at the least 2 ×)',
      measured: gherkin,
      isMet: gherkin >= 3,
    },
    {
      what: 'our time, as a multiple of a scanner that types lines the same way',
      wanted: '≤ 3 ×',
      measured: toFloor,
      isMet: toFloor <= 3,
    },
    {
      what: 'our time, as a multiple of a scanner that knows no slips',
      wanted: '≤ 3 ×',
      measured: toBareFloor,
      isMet: toBareFloor <= 3,
    },
    {
      what: 'our time a line at 10,000 lines, as a multiple of that at 60',
      wanted: '≤ 1.3 ×',
      measured: growth,
      isMet: growth <= 1.3,
    },
  ];
  console.log(title('Targets'));
  console.log(
    table(
      ['what', 'wanted', 'measured', ''],
      targets.map(({ what, wanted, measured, isMet }) => [what, wanted, times(measured), verdict(isMet)]),
    ),
  );
  return targets;
}
