import { median, milliseconds, p95, times } from '../statistics.ts';
import { table, title, verdict } from '../table.ts';
import type { Jumps, Keystrokes } from './benchmark.ts';
import { type Change, type DrawerName, type Drawn, drawers, total } from './drawers.ts';

export function printKeystrokes(all: readonly Keystrokes[]): void {
  console.log(title('From a keystroke to the new map, painted'));
  const rows = all.flatMap((each) =>
    [...each.drawn].map(([name, samples]) => {
      const size = `${each.steps.toLocaleString('en')} (${each.nodes}, ${each.ways})`;
      const what = [name === 'ours' ? size : '', drawers[name]];
      if (typeof samples === 'string') return [...what, samples];
      const of = (part: (drawn: Drawn) => number) => samples.map(part);
      return [
        ...what,
        milliseconds(median(of(({ svg }) => svg))),
        milliseconds(median(of(({ page }) => page))),
        milliseconds(median(of(({ frame }) => frame))),
        milliseconds(median(of(total))),
        milliseconds(p95(of(total))),
        times(ratioToOurs(each, name, ({ svg }) => svg)),
        times(ratioToOurs(each, name, total)),
      ];
    }),
  );
  const heading = [
    'steps (nodes, ways)',
    'drawn by',
    'the SVG',
    'laid out',
    'painted',
    'in all: median',
    'p95',
    'the SVG, to ours',
    'in all, to ours',
  ];
  console.log(table(heading, rows));
}

/** How many times as long as ours a part takes, or the whole: of each round the ratio, of those the median. */
function ratioToOurs({ drawn }: Keystrokes, name: DrawerName, part: (drawn: Drawn) => number): number {
  const [samples, ours] = [drawn.get(name), drawn.get('ours')];
  if (typeof samples !== 'object' || typeof ours !== 'object') return Number.NaN;
  const eachRound = ours.length / samples.length;
  return median(
    samples.map((sample, round) => {
      const own = ours.slice(Math.floor(round * eachRound), Math.floor((round + 1) * eachRound));
      return part(sample) / median(own.map(part));
    }),
  );
}

const changes: Readonly<Record<Change, string>> = {
  reworded: 'a step is worded anew',
  inserted: 'a step is put in',
};

export function printJumps(jumps: Jumps): void {
  console.log(title('How far the nodes go that nobody touched, in a procedure of 50 steps'));
  const rows = (Object.keys(changes) as Change[]).flatMap((change) =>
    [...jumps].map(([name, found]) => {
      const what = [name === 'ours' ? changes[change] : '', drawers[name]];
      if (typeof found === 'string') return [...what, found];
      const { untouched, moved, along, across } = found[change];
      return [
        ...what,
        `${Math.round(moved * untouched)} of ${untouched}`,
        `${Math.round(along)} px`,
        `${Math.round(across)} px`,
      ];
    }),
  );
  console.log(table(['change', 'drawn by', 'moved', 'as it reads, at most', 'across, at most'], rows));
}

export function printTargets(all: readonly Keystrokes[]) {
  const at = (steps: number) => all.find((each) => each.steps === steps) as Keystrokes;
  const ours = (steps: number) => p95((at(steps).drawn.get('ours') as readonly Drawn[]).map(total));
  const peers = (Object.keys(drawers) as DrawerName[]).filter(
    (name) => name !== 'ours' && typeof at(50).drawn.get(name) === 'object',
  );
  const targets = [
    ...[
      { steps: 50, most: 16 },
      { steps: 1_000, most: 50 },
    ].map(({ steps, most }) => ({
      what: `${steps.toLocaleString('en')} steps, from the keystroke to the painted map, p95`,
      wanted: `≤ ${most} ms`,
      measured: milliseconds(ours(steps)),
      isMet: ours(steps) <= most,
    })),
    ...peers.map((name) => {
      const ratio = ratioToOurs(at(50), name, total);
      const wanted = '≥ 100 ×';
      return {
        what: `50 steps, ${drawers[name]}, to ours`,
        wanted,
        measured: times(ratio),
        isMet: ratio >= 100,
      };
    }),
  ];
  console.log(title('Targets'));
  console.log(
    table(
      ['target', 'wanted', 'measured', ''],
      targets.map(({ what, wanted, measured, isMet }) => [what, wanted, measured, verdict(isMet)]),
    ),
  );
  return targets;
}
