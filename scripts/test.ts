import { join } from 'node:path';
import { styleText } from 'node:util';
import { runAloud } from './processes.ts';
import { forgetOutcomes, sumOfOutcomes } from './test-outcomes.ts';

const root = join(import.meta.dirname, '..');
const modules = join(root, 'node_modules');

/** Cheapest first: the first stage that fails ends the run. */
const stages: [name: string, ...program: string[]][] = [
  ['types', join(modules, 'typescript', 'bin', 'tsc'), '-b'],
  ['lint', join(modules, '@biomejs', 'biome', 'bin', 'biome'), 'check', '.'],
  ['build', join(root, 'scripts', 'build.ts')],
  ['unit tests', join(modules, 'vitest', 'vitest.mjs'), 'run'],
  ['tests in VS Code', join(root, 'test', 'vscode', 'runner', 'main.ts')],
];

await forgetOutcomes();
const failed = await firstFailure();
const { passed, failures, unsteady } = await sumOfOutcomes();
// Last, so that nobody has to look for it in what all the others printed.
for (const test of unsteady) console.log(styleText('yellow', `\nPassed when it was tried again: ${test}`));
for (const failure of failures) console.error(`\n${styleText('red', '✘')} ${failure}`);
if (failed) {
  console.error(styleText('red', `\nFailed: ${failed}.`));
  process.exitCode = 1;
}
// The form that continuous integration reads. A stage without tests of its own counts when it fails.
console.log(`${passed} passed, ${failed ? Math.max(failures.length, 1) : 0} failed`);

async function firstFailure(): Promise<string | undefined> {
  for (const [name, ...program] of stages) {
    const started = performance.now();
    console.log(styleText('bold', `\n— ${name}`));
    if ((await runAloud(process.execPath, program, { cwd: root })) !== 0) return name;
    console.log(`  ${((performance.now() - started) / 1000).toFixed(1)} s`);
  }
  return undefined;
}
