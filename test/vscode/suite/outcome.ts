import type { TestOutcome } from '../../../scripts/test-outcomes.ts';

/** Begins a run, which calls back at its end, and says how each of its tests ended. */
export async function outcomeOf(begin: (ended: () => void) => Mocha.Runner): Promise<TestOutcome> {
  const outcome: TestOutcome = { passed: 0, failures: [], unsteady: [] };
  const firstTries = new Map<string, Error>();
  const { promise, resolve } = Promise.withResolvers<void>();
  begin(resolve)
    .on('retry', (test, error) => firstTries.set(test.fullTitle(), error))
    .on('pass', (test) => {
      outcome.passed += 1;
      const before = firstTries.get(test.fullTitle());
      if (before) outcome.unsteady.push(named(test, before));
    })
    .on('fail', (test, error) => outcome.failures.push(named(test, error)));
  await promise;
  return outcome;
}

function named(test: Mocha.Runnable, { message }: Error): string {
  return `${test.fullTitle()}\n${message}`;
}
