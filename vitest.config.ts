import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**'],
    // A busy machine is slow, not wrong: what hangs is ended all the same.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    reporters: ['default', './scripts/unit-test-outcome.ts'],
  },
});
