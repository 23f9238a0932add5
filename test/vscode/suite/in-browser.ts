/** The suite in an extension host that is a worker of the browser: one bundle, with the tests behind it. */
import 'mocha/mocha.js';
import { mochaOptions } from './mocha-options.ts';
import { outcomeOf } from './outcome.ts';
import { onPage } from './page.ts';

/** What is to be said goes to the driver, line by line. */
class Silent extends Mocha.reporters.Base {}

// Mocha for browsers knows no root hooks among its options, and no reporter that prints.
const { rootHooks, color: _, ...options } = mochaOptions();
mocha.setup({ ...options, reporter: Silent });
for (const hook of rootHooks.beforeEach) beforeEach(hook);
afterEach(rootHooks.afterEach);

/** What VS Code calls, once the tests have been loaded. */
export async function run(): Promise<void> {
  const told: Promise<void>[] = [];
  const tell = (line: string) => told.push(onPage((page) => page.suiteSays(line)));
  const outcome = await outcomeOf((ended) =>
    mocha
      .run(ended)
      .on('pass', (test) => tell(`  ✔ ${test.fullTitle()}`))
      .on('fail', (test, error) => tell(`  ✘ ${test.fullTitle()}\n      ${error.stack ?? error.message}`)),
  );
  await Promise.all(told);
  await onPage((page) => page.suiteEnded(outcome));
}
