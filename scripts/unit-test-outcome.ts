import { relative } from 'node:path';
import type { Reporter, TestModule } from 'vitest/node';
import { keepOutcome, type TestOutcome } from './test-outcomes.ts';

/** A vitest reporter that leaves what became of the unit tests for the end of all runs. */
export default class UnitTestOutcome implements Reporter {
  async onTestRunEnd(modules: readonly TestModule[], unhandledErrors: readonly unknown[]): Promise<void> {
    const outcome: TestOutcome = { passed: 0, failures: unhandledErrors.map(said), unsteady: [] };
    for (const module of modules) {
      const file = relative(process.cwd(), module.moduleId);
      for (const error of module.errors()) outcome.failures.push(`${file}\n${said(error)}`);
      for (const test of module.children.allTests()) {
        const { state, errors } = test.result();
        if (state === 'passed') outcome.passed += 1;
        if (state === 'failed')
          outcome.failures.push(`${file} > ${test.fullName}\n${errors.map(said).join('\n')}`);
      }
    }
    await keepOutcome('unit', outcome);
  }
}

function said(error: unknown): string {
  return error instanceof Object && 'message' in error ? String(error.message) : String(error);
}
