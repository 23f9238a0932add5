import { parse } from '../../grammar/index.ts';
import { milliseconds, times } from '../statistics.ts';
import { table, title, verdict } from '../table.ts';
import { hostileInputs } from './hostile-inputs.ts';

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
  readonly error: string | undefined;
}

/**
 * More than this times the bytes' ratio is no longer linear. Noise, and trees that outgrow the young generation, stay
 * below it; what is quadratic does not.
 */
const tolerance = 1.75;

export function measureHostileInputs(rounds: number): Growth[] {
  return hostileInputs.map((input) => {
    const [text, double] = [input.make(input.size), input.make(2 * input.size)];
    const base = {
      name: input.name,
      size: input.size,
      bytes: text.length,
      bytesRatio: double.length / text.length,
    };
    try {
      const { time, timeOfDouble } = fastest(text, double, rounds);
      return { ...base, time, timeOfDouble, timeRatio: timeOfDouble / time, error: undefined };
    } catch (error) {
      return { ...base, time: 0, timeOfDouble: 0, timeRatio: 0, error: String(error) };
    }
  });
}

/**
 * In turns, short inputs several times a sample. The fastest of each counts, since whatever else the machine does only
 * makes a sample slower.
 */
function fastest(text: string, double: string, rounds: number): { time: number; timeOfDouble: number } {
  parse(double);
  const repeats = Math.max(1, Math.ceil(10 / timeOf(text, 1)));
  let time = Number.POSITIVE_INFINITY;
  let timeOfDouble = Number.POSITIVE_INFINITY;
  for (let round = 0; round < rounds; round++) {
    time = Math.min(time, timeOf(text, repeats));
    timeOfDouble = Math.min(timeOfDouble, timeOf(double, repeats));
  }
  return { time, timeOfDouble };
}

function timeOf(text: string, repeats: number): number {
  const before = performance.now();
  for (let i = 0; i < repeats; i++) parse(text);
  return (performance.now() - before) / repeats;
}

export function printHostileInputs(all: readonly Growth[]): void {
  console.log(title('Hostile inputs: twice the size takes how many times as long'));
  console.log(
    table(
      ['input', 'size', 'KB', 'time', 'of twice the size', 'bytes', 'time', 'linear'],
      all.map((each) => [
        each.name,
        each.size.toLocaleString('en'),
        (each.bytes / 1000).toFixed(0),
        ...(each.error === undefined
          ? [
              milliseconds(each.time),
              milliseconds(each.timeOfDouble),
              times(each.bytesRatio),
              times(each.timeRatio),
              verdict(each.timeRatio <= tolerance * each.bytesRatio),
            ]
          : [each.error]),
      ]),
    ),
  );
}
