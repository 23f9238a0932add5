import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';
import { suiteEnvironment, suiteLine } from '../page-actions.ts';
import { told } from './environment.ts';
import { mochaOptions } from './mocha-options.ts';
import { outcomeOf } from './outcome.ts';

/** What VS Code calls in the extension host. Bundled to CommonJS, beside the bundled test files. */
export async function run(): Promise<void> {
  // On the desktop nothing else prints, and nobody takes the mark off again.
  if (told(suiteEnvironment.bridge)) Mocha.reporters.Base.consoleLog = report;
  const mocha = new Mocha({ ...mochaOptions(), reporter: 'spec' });
  for (const file of readdirSync(__dirname)) {
    if (file.endsWith('.test.js')) mocha.addFile(join(__dirname, file));
  }

  const outcome = await outcomeOf((ended) => mocha.run(ended));
  const file = told(suiteEnvironment.report);
  if (file) writeFileSync(file, JSON.stringify(outcome));
  const { passed, failures } = outcome;
  if (failures.length > 0) throw new Error(`${failures.length} of the tests in VS Code failed.`);
  if (passed === 0) throw new Error('No test ran.');
}

function report(...message: unknown[]): void {
  for (const line of format(...message).split('\n')) console.log(suiteLine + line);
}
