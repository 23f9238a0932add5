/** What runs in the process of one hostile input: `node bench/parse/hostile-process.ts INDEX ROUNDS`. */
import { parse } from '../../grammar/index.ts';
import { type Growth, tolerance } from './hostile.ts';
import { hostileInputs } from './hostile-inputs.ts';

const input = hostileInputs[Number(process.argv[2])];
const rounds = Number(process.argv[3]);
if (input === undefined) throw new RangeError(`there is no hostile input ${process.argv[2]}`);

const text = input.make(input.size);
const double = input.make(2 * input.size);
const bytesRatio = double.length / text.length;
parse(double);

/**
 * In turns, short inputs several times a sample. The fastest of each counts, since whatever else the machine does only
 * makes a sample slower; what looks worse than linear gets more rounds, which it is no better for if it is.
 */
const repeats = Math.max(1, Math.ceil(10 / timeOf(text, 1)));
let time = Number.POSITIVE_INFINITY;
let timeOfDouble = Number.POSITIVE_INFINITY;
for (let round = 0; round < rounds || (round < 4 * rounds && !isLinear()); round++) {
  time = Math.min(time, timeOf(text, repeats));
  timeOfDouble = Math.min(timeOfDouble, timeOf(double, repeats));
}
process.send?.({
  name: input.name,
  size: input.size,
  bytes: Buffer.byteLength(text),
  time,
  timeOfDouble,
  bytesRatio,
  timeRatio: timeOfDouble / time,
} satisfies Growth);

function isLinear(): boolean {
  return timeOfDouble / time <= tolerance * bytesRatio;
}

function timeOf(document: string, times: number): number {
  const before = performance.now();
  for (let i = 0; i < times; i++) parse(document);
  return (performance.now() - before) / times;
}
