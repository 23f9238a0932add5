import { edit, parse, type Tree } from '../../grammar/index.ts';
import { procedureOf } from '../facts.ts';
import { writeSop } from '../ours/write.ts';
import { median, milliseconds, p95 } from '../statistics.ts';
import { table, title } from '../table.ts';

export interface Keystrokes {
  readonly lines: number;
  readonly count: number;
  /** Milliseconds. */
  readonly median: number;
  readonly p95: number;
  readonly parseFromScratch: number;
  /** The most that any keystroke took. */
  readonly mostLines: number;
  readonly mostBlocks: number;
}

const typed = '\n    note: Ask for the name';

/** A line is typed below steps in many places, a character at a time, and each tree is made from the one before. */
export function measureKeystrokes(lines: number, rounds: number): Keystrokes {
  const text = writeSop(procedureOf(lines));
  const whole = parse(text);
  typeEverywhere(whole, 20, () => {});
  const all: number[] = [];
  let mostLines = 0;
  let mostBlocks = 0;
  typeEverywhere(whole, rounds, (time, work) => {
    all.push(time);
    mostLines = Math.max(mostLines, work.lines);
    mostBlocks = Math.max(mostBlocks, work.blocks);
  });
  const fromScratch = Array.from({ length: 15 }, () => timed(() => parse(text)));
  return {
    lines: text.split('\n').length - 1,
    count: all.length,
    median: median(all),
    p95: p95(all),
    parseFromScratch: median(fromScratch),
    mostLines,
    mostBlocks,
  };
}

function typeEverywhere(
  whole: Tree,
  places: number,
  report: (time: number, work: { lines: number; blocks: number }) => void,
): void {
  const steps = whole.blocks.filter((block) => block.section?.contents === 'steps' && !block.isHeading);
  for (let place = 0; place < places; place++) {
    const step = steps[Math.floor((steps.length * (place + 0.5)) / places)];
    if (step === undefined) continue;
    let at = whole.startOf(step) + (step.lineStarts[1] as number) - 1;
    let tree = whole;
    for (const character of typed) {
      const work = { lines: 0, blocks: 0, recoveries: 0 };
      report(
        timed(() => {
          tree = edit(tree, { start: at, end: at, text: character }, work);
        }),
        work,
      );
      at++;
    }
  }
}

function timed(run: () => unknown): number {
  const before = performance.now();
  run();
  return performance.now() - before;
}

export function printKeystrokes(all: readonly Keystrokes[]): void {
  console.log(title('A keystroke: the tree after it, from the tree before it'));
  console.log(
    table(
      ['document', 'median', 'p95', 'parse from scratch', 'lines scanned, at most', 'blocks parsed, at most'],
      all.map((each) => [
        `${each.lines.toLocaleString('en')} lines`,
        milliseconds(each.median),
        milliseconds(each.p95),
        milliseconds(each.parseFromScratch),
        String(each.mostLines),
        String(each.mostBlocks),
      ]),
    ),
  );
}
