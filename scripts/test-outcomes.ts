import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** How a run of tests ended. */
export interface TestOutcome {
  passed: number;
  /** For each failure which test it was, and what it said. */
  failures: string[];
  /** What passed when it was tried again. */
  unsteady: string[];
}

const folder = join(import.meta.dirname, '..', 'out', 'test-outcomes');

/** Every run of tests leaves its outcome here, so that all can be told at the end. */
export async function keepOutcome(run: string, outcome: TestOutcome): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${run}.json`), JSON.stringify(outcome));
}

export async function forgetOutcomes(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

/** All of them as one, each failure with the name of its run. */
export async function sumOfOutcomes(): Promise<TestOutcome> {
  const sum: TestOutcome = { passed: 0, failures: [], unsteady: [] };
  for await (const file of glob('*.json', { cwd: folder })) {
    const outcome = JSON.parse(await readFile(join(folder, file), 'utf8')) as TestOutcome;
    const named = (what: string) => `${file.slice(0, -'.json'.length)}: ${what}`;
    sum.passed += outcome.passed;
    sum.failures.push(...outcome.failures.map(named));
    sum.unsteady.push(...outcome.unsteady.map(named));
  }
  return sum;
}
