import type { Reporter, TestModule } from 'vitest/node';
import { countTests } from './test-counts.ts';

/** A vitest reporter that leaves the number of unit tests for the sum of all runs. */
export default class UnitTestCount implements Reporter {
  async onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): Promise<void> {
    const count = { passed: 0, failed: unhandledErrors.length };
    for (const module of modules) {
      if (module.errors().length > 0) count.failed += 1;
      for (const test of module.children.allTests()) {
        const { state } = test.result();
        if (state === 'passed') count.passed += 1;
        if (state === 'failed') count.failed += 1;
      }
    }
    await countTests('unit', count);
  }
}
