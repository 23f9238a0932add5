import { isDeepStrictEqual } from 'node:util';
import { type ContenderName, contenders } from '../contender.ts';
import { ContenderProcess, type Prepared } from '../contender-process.ts';
import { countFacts, procedureOf } from '../facts.ts';
import type { Options } from '../main.ts';
import { installPeers } from '../peers/install.ts';
import { measureHostileInputs, printHostileInputs } from './hostile.ts';
import { measureKeystrokes, printKeystrokes } from './keystroke.ts';
import { type Measured, printContenders, printTargets, summarise } from './report.ts';

/** The sizes of the documents, in lines. */
export const sizes = { small: 60, large: 10_000 } as const;

/** Parsing to a typed tree with ranges: ours, a floor, and the parsers of other languages on the same facts. */
export async function run({ rounds }: Options): Promise<unknown> {
  await installPeers((line) => console.log(line));
  const measured = await measureContenders(rounds);
  const summaries = summarise(measured);
  printContenders(summaries);
  const targets = printTargets(summaries);

  const keystrokes = [sizes.small, sizes.large].map((lines) => measureKeystrokes(lines, rounds));
  printKeystrokes(keystrokes);

  const hostile = await measureHostileInputs(Math.min(rounds, 7));
  printHostileInputs(hostile);
  return { contenders: summaries, targets, keystrokes, hostile };
}

/** A B C …, A B C …: what slows the machine down for a while slows all of them. */
async function measureContenders(rounds: number): Promise<Measured[]> {
  const processes = (Object.keys(contenders) as ContenderName[]).map((name) => new ContenderProcess(name));
  try {
    const measured: Measured[] = [];
    for (const each of processes) {
      console.log(`Warming up ${each.name} …`);
      const small = await prepare(each, sizes.small);
      const large = await prepare(each, sizes.large);
      measured.push({ name: each.name, small, large, smallTimes: [], largeTimes: [] });
    }
    for (let round = 1; round <= rounds; round++) {
      console.log(`Round ${round} of ${rounds} …`);
      for (const [index, each] of processes.entries()) {
        measured[index]?.smallTimes.push(await each.sample(sizes.small));
      }
      for (const [index, each] of processes.entries()) {
        measured[index]?.largeTimes.push(await each.sample(sizes.large));
      }
    }
    return measured;
  } finally {
    for (const each of processes) each.stop();
  }
}

async function prepare(contender: ContenderProcess, lines: number): Promise<Prepared> {
  const prepared = await contender.prepare(lines);
  const expected = countFacts(procedureOf(lines));
  if (!isDeepStrictEqual(prepared.count, expected)) {
    const found = `${JSON.stringify(prepared.count)} instead of ${JSON.stringify(expected)}`;
    throw new Error(`${contender.name} does not find the same facts: ${found}`);
  }
  return prepared;
}
