import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import { type SuiteReport, suiteEnvironment, suiteLine } from '../page-actions.ts';
import { onPage } from './page.ts';
import { serverStarted, tidyUp } from './workspace.ts';

/** What VS Code calls in the extension host. Bundled to CommonJS, beside the bundled test files. */
export async function run(): Promise<void> {
  // On the desktop nothing else prints, and nobody takes the mark off again.
  if (process.env[suiteEnvironment.bridge]) Mocha.reporters.Base.consoleLog = report;
  const { [suiteEnvironment.grep]: grep, [suiteEnvironment.colour]: colour } = process.env;
  const mocha = new Mocha({
    ui: 'bdd',
    reporter: 'spec',
    color: colour === 'yes',
    timeout: 90_000,
    slow: 10_000,
    // Cleaned up before a test, not after it: the picture of a failure shows what the test left.
    rootHooks: { beforeEach: [serverStarted, tidyUp], afterEach: pictureOfFailure },
    ...(grep ? { grep } : {}),
  });
  for (const file of readdirSync(__dirname)) {
    if (file.endsWith('.test.js')) mocha.addFile(join(__dirname, file));
  }

  const counts = await runAll(mocha);
  const file = process.env[suiteEnvironment.report];
  if (file) writeFileSync(file, JSON.stringify(counts));
  if (counts.failed > 0) throw new Error(`${counts.failed} of the tests in VS Code failed.`);
  if (counts.passed === 0) throw new Error('No test ran.');
}

function report(...message: unknown[]): void {
  for (const line of format(...message).split('\n')) console.log(suiteLine + line);
}

function runAll(mocha: Mocha): Promise<SuiteReport> {
  return new Promise((resolve) => {
    const runner = mocha.run(() =>
      resolve({ passed: runner.stats?.passes ?? 0, failed: runner.stats?.failures ?? 0 }),
    );
  });
}

async function pictureOfFailure(this: Mocha.Context): Promise<void> {
  const test = this.currentTest;
  if (test?.state !== 'failed') return;
  await onPage((page) => page.screenshot(`failed/${test.fullTitle().replaceAll(/[^\w]+/g, '-')}`));
}
