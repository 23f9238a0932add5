import { fork } from 'node:child_process';
import { join } from 'node:path';
import { milliseconds, times } from '../statistics.ts';
import { table, title, verdict } from '../table.ts';
import { hostileInputs } from './hostile-inputs.ts';

/** How the time to parse a hostile input grows with its size. */
export interface Growth {
  readonly name: string;
  readonly size: number;
  readonly bytes: number;
  /** Milliseconds for the size and for its double. */
  readonly time: number;
  readonly timeOfDouble: number;
  /** How many times as many bytes, and as much time, the double takes. */
  readonly bytesRatio: number;
  readonly timeRatio: number;
}

export interface Failure {
  readonly name: string;
  readonly size: number;
  readonly error: string;
}

/** More than this times the bytes' ratio is not linear: noise stays below it, what is quadratic does not. */
export const tolerance = 1.6;

/**
 * Each input has a process of its own, whose young generation holds the whole tree: the question is how the parser's
 * work grows, and not when the garbage collector begins to move what is kept.
 */
const roomForTheTree = ['--min-semi-space-size=128', '--max-semi-space-size=256'];

export async function measureHostileInputs(rounds: number): Promise<(Growth | Failure)[]> {
  const all: (Growth | Failure)[] = [];
  for (const [index, { name, size }] of hostileInputs.entries()) {
    const measured = await inItsProcess(index, rounds);
    all.push(typeof measured === 'string' ? { name, size, error: measured } : measured);
  }
  return all;
}

/** The growth, or the error that ended the process. */
function inItsProcess(index: number, rounds: number): Promise<Growth | string> {
  const program = join(import.meta.dirname, 'hostile-process.ts');
  const child = fork(program, [String(index), String(rounds)], { execArgv: roomForTheTree, silent: true });
  let complaint = '';
  child.stderr?.on('data', (chunk) => {
    complaint += chunk;
  });
  return new Promise((resolve) => {
    child.once('message', (growth) => resolve(growth as Growth));
    child.once('close', (code) => resolve(/^\w*Error: .*/m.exec(complaint)?.[0] ?? `ended with ${code}`));
  });
}

export function printHostileInputs(all: readonly (Growth | Failure)[]): void {
  console.log(title('Hostile inputs: twice the size takes how many times as long'));
  const rows = all.map((each) => {
    const what = [each.name, each.size.toLocaleString('en')];
    if ('error' in each) return [...what, '', '', '', '', '', verdict(false), each.error];
    return [
      ...what,
      (each.bytes / 1000).toFixed(0),
      milliseconds(each.time),
      milliseconds(each.timeOfDouble),
      times(each.bytesRatio),
      times(each.timeRatio),
      verdict(each.timeRatio <= tolerance * each.bytesRatio),
    ];
  });
  console.log(
    table(['input', 'size', 'KB', 'time', 'of twice the size', 'bytes', 'time', 'linear', ''], rows),
  );
}
