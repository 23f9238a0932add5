import { glob, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

export interface TestCount {
  passed: number;
  failed: number;
}

const folder = join(import.meta.dirname, '..', 'out', 'test-counts');

/** Every run of tests leaves its count here, so that the whole can be summed at the end. */
export async function countTests(run: string, { passed, failed }: TestCount): Promise<void> {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${run}.json`), JSON.stringify({ passed, failed }));
}

export async function forgetCounts(): Promise<void> {
  await rm(folder, { recursive: true, force: true });
}

export async function sumOfCounts(): Promise<TestCount> {
  const sum: TestCount = { passed: 0, failed: 0 };
  for await (const file of glob('*.json', { cwd: folder })) {
    const count = JSON.parse(await readFile(join(folder, file), 'utf8')) as TestCount;
    sum.passed += count.passed;
    sum.failed += count.failed;
  }
  return sum;
}
