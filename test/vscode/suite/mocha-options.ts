import { suiteEnvironment } from '../page-actions.ts';
import { told } from './environment.ts';
import { onPage } from './page.ts';
import { serverStarted, tidyUp } from './workspace.ts';

interface Hooks {
  readonly beforeEach: Mocha.AsyncFunc[];
  readonly afterEach: Mocha.AsyncFunc;
}

/** How the suite runs, in whichever host. */
export function mochaOptions(): Mocha.MochaOptions & { rootHooks: Required<Hooks> } {
  const grep = told(suiteEnvironment.grep);
  return {
    ui: 'bdd',
    color: told(suiteEnvironment.colour) === 'yes',
    timeout: 90_000,
    slow: 10_000,
    // A busy machine drops a key or a click now and then. What needs this is named at the end of the run.
    retries: 1,
    // Cleaned up before a test, not after it: the picture of a failure shows what the test left.
    rootHooks: { beforeEach: [serverStarted, tidyUp], afterEach: pictureOfFailure },
    ...(grep === undefined ? {} : { grep }),
  };
}

async function pictureOfFailure(this: Mocha.Context): Promise<void> {
  const test = this.currentTest;
  if (test?.state !== 'failed') return;
  await onPage((page) => page.screenshot(`failed/${test.fullTitle().replaceAll(/[^\w]+/g, '-')}`));
}
