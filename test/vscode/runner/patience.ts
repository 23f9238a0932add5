import type { TestOutcome } from '../../../scripts/test-outcomes.ts';

/** For the whole suite, in milliseconds, in case the workbench or the extension host never comes to an end. */
export const patience = 15 * 60_000;

export const neverEnded: TestOutcome = {
  passed: 0,
  failures: ['The suite never came to an end.'],
  unsteady: [],
};
