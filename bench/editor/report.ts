import { median, milliseconds, p95, times } from '../statistics.ts';
import { table, title, verdict } from '../table.ts';
import type { Growth } from './heap.ts';
import type { Opened } from './library.ts';
import { nothing } from './start.ts';
import type { Typing } from './typing.ts';

export interface Measured {
  /** From start to `initialize` answered, by the server's name; one a round. */
  readonly starts: ReadonlyMap<string, readonly number[]>;
  readonly typing: ReadonlyMap<string, Typing>;
  /** Ours, one a round. */
  readonly opened: readonly Opened[];
  /** The command's check of the same library, in milliseconds, one a round. */
  readonly checked: readonly number[];
  readonly heap: { readonly edits: Growth; readonly opening: Growth };
}

export function print(measured: Measured): void {
  printStarts(measured);
  printTyping(measured);
  printLibrary(measured);
  printHeap(measured);
  printTargets(measured);
}

function printStarts({ starts }: Measured): void {
  console.log(title('From start to “initialize” answered'));
  const node = median(starts.get(nothing) ?? []);
  const rows = [...starts].map(([name, all]) => [name, milliseconds(median(all)), times(median(all) / node)]);
  console.log(table(['server', 'time', `to ${nothing}`], rows));
}

function printTyping({ typing }: Measured): void {
  console.log(title('From keystroke to findings, 10,000 lines'));
  const rows = [...typing].map(([name, { times: all, findings, memory, lines }]) => [
    name,
    lines.toLocaleString('en'),
    milliseconds(median(all)),
    milliseconds(p95(all)),
    milliseconds(overEcho(name, typing)),
    findings.toLocaleString('en'),
    megabytes(memory.open),
    megabytes(memory.typed),
  ]);
  const heading = ['server', 'lines', 'median', 'p95', 'p95 over echo', 'findings', 'memory, open', 'typed'];
  console.log(table(heading, rows));
}

/** How much longer 95 of 100 keystrokes take at most, in milliseconds, than with an echo that is told of, or asked, the same. */
function overEcho(name: string, typing: Measured['typing']): number {
  const echo = name.endsWith(', asked') ? 'echo, asked' : 'echo, told';
  return p95(typing.get(name)?.times ?? []) - p95(typing.get(echo)?.times ?? []);
}

function printLibrary({ opened, checked }: Measured): void {
  console.log(title('A library of 10,000 procedures is opened'));
  const typed = opened.flatMap(({ typing }) => typing);
  console.log(
    table(
      ['what', 'time'],
      [
        ['findings of the open document', milliseconds(median(opened.map(({ first }) => first)))],
        ['all files read', milliseconds(median(opened.map(({ indexed }) => indexed)))],
        ['all files checked', milliseconds(median(opened.map((each) => each.checked)))],
        ['“sop check” of the same files', milliseconds(median(checked))],
        ['keystroke to findings meanwhile, median', milliseconds(median(typed))],
        ['the same, p95', milliseconds(p95(typed))],
        ['memory, all files read', megabytes(median(opened.flatMap(({ memory }) => memory.indexed ?? [])))],
        [
          'memory, all files checked',
          megabytes(median(opened.flatMap(({ memory }) => memory.checked ?? []))),
        ],
      ],
    ),
  );
}

function printHeap({ heap }: Measured): void {
  console.log(title('What is left behind'));
  const row = (what: string, { before, after }: Growth) => [
    what,
    megabytes(before),
    megabytes(after),
    `${(growth({ before, after }) * 100).toFixed(1)} %`,
  ];
  console.log(
    table(
      ['heap', 'before', 'after', 'growth'],
      [
        row('1,000 edits in 10,000 lines', heap.edits),
        row('200 documents opened and closed 10 times', heap.opening),
      ],
    ),
  );
}

function printTargets({ starts, typing, opened, checked, heap }: Measured): void {
  console.log(title('Targets'));
  const start = median(starts.get('sop') ?? []) / median(starts.get(nothing) ?? []);
  const over = (name: string) => overEcho(name, typing);
  const memory = typing.get('sop, asked')?.memory.typed;
  const first = median(opened.map((each) => each.first));
  const index = median(opened.map(({ indexed }) => indexed)) / median(checked);
  const most = Math.max(growth(heap.edits), growth(heap.opening));
  console.log(
    table(
      ['target', 'wanted', 'measured', ''],
      [
        ['start, to node -e 0', '≤ 3 ×', times(start), verdict(start <= 3)],
        ...['sop, told', 'sop, asked'].map((name) => [
          `keystroke, p95 over echo (${name})`,
          '≤ 5 ms',
          milliseconds(over(name)),
          verdict(over(name) <= 5),
        ]),
        ['memory, 10,000 lines open', '≤ 150 MB', megabytes(memory), verdict((memory ?? Infinity) <= 150e6)],
        ['findings of the open document in 10,000', '≤ 100 ms', milliseconds(first), verdict(first <= 100)],
        ['10,000 files read, to “sop check”', '≤ 2 ×', times(index), verdict(index <= 2)],
        ['growth of the heap', '< 10 %', `${(most * 100).toFixed(1)} %`, verdict(most < 0.1)],
      ],
    ),
  );
}

function growth({ before, after }: Growth): number {
  return after / before - 1;
}

function megabytes(bytes: number | undefined): string {
  return bytes === undefined || Number.isNaN(bytes) ? 'not known' : `${Math.round(bytes / 1e6)} MB`;
}
