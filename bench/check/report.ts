import { median, milliseconds, times } from '../statistics.ts';
import { table, title, verdict } from '../table.ts';
import type { Ran } from './run-process.ts';

export interface Measured {
  /** Of each checker, one a round. */
  readonly library: ReadonlyMap<string, readonly Ran[]>;
  /** Of the command on one file, and of Node on nothing. */
  readonly single: ReadonlyMap<string, readonly Ran[]>;
  /** Of ours, by how many files there are. */
  readonly room: ReadonlyMap<number, readonly Ran[]>;
}

export function print({ library, single, room }: Measured): void {
  const [ours, ...peers] = [...library].map(([name, runs]) => ({ name, ...summary(runs) }));
  if (ours === undefined) return;
  console.log(title('A library of 10,000 procedures, from a cold start'));
  console.log(
    table(
      ['checker', 'time', 'to ours', 'memory', 'says'],
      [ours, ...peers].map((each) => [
        each.name,
        milliseconds(each.wall),
        times(each.wall / ours.wall),
        megabytes(each.memory),
        each.says,
      ]),
    ),
  );
  console.log(title('How memory grows with the library'));
  const sizes = [...room].map(([files, runs]) => ({ files, ...summary(runs) }));
  console.log(
    table(
      ['files', 'time', 'memory', 'a file more'],
      sizes.map((each, index) => [
        each.files.toLocaleString('en'),
        milliseconds(each.wall),
        megabytes(each.memory),
        kilobytesMore(sizes[index - 1], each),
      ]),
    ),
  );
  console.log(title('One file, the whole process'));
  const [one, node] = [...single].map(([name, runs]) => ({ name, ...summary(runs) }));
  for (const each of [one, node]) console.log(`${each?.name}  ${milliseconds(each?.wall ?? Number.NaN)}`);

  const [biome, markdownlint] = peers;
  console.log(title('Targets'));
  const targets = [
    ['time, to Biome', '≤ 1 ×', ours.wall / (biome?.wall ?? Number.NaN), (value: number) => value <= 1],
    [
      'markdownlint-cli2, to ours',
      '≥ 20 ×',
      (markdownlint?.wall ?? Number.NaN) / ours.wall,
      (value: number) => value >= 20,
    ],
    [
      'one file, to node -e 0',
      '≤ 2 ×',
      (one?.wall ?? Number.NaN) / (node?.wall ?? Number.NaN),
      (value: number) => value <= 2,
    ],
  ] as const;
  const rows = targets.map(([what, wanted, value, isMet]) => [
    what,
    wanted,
    times(value),
    verdict(isMet(value)),
  ]);
  rows.push([
    'memory',
    '≤ 250 MB',
    megabytes(ours.memory),
    verdict((ours.memory ?? Number.POSITIVE_INFINITY) <= 250e6),
  ]);
  console.log(table(['target', 'wanted', 'measured', ''], rows));
}

function summary(runs: readonly Ran[]) {
  const memories = runs.flatMap(({ memory }) => memory ?? []);
  return {
    wall: median(runs.map(({ wall }) => wall)),
    memory: memories.length === 0 ? undefined : median(memories),
    says: runs.at(-1)?.summary ?? '',
  };
}

function megabytes(bytes: number | undefined): string {
  return bytes === undefined ? 'not known' : `${Math.round(bytes / 1e6)} MB`;
}

function kilobytesMore(
  before: { files: number; memory: number | undefined } | undefined,
  { files, memory }: { files: number; memory: number | undefined },
): string {
  if (before?.memory === undefined || memory === undefined) return '';
  return `${((memory - before.memory) / (files - before.files) / 1e3).toFixed(1)} KB`;
}
