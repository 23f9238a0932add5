/**
 * `npm run test:properties [-- --minutes N] [--seed S]`: the property tests with other texts than those of all other
 * runs, seed after seed, until one fails or the time is up.
 */
import { spawnSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '10' },
    seed: { type: 'string', default: String(Date.now() % 2 ** 31) },
  },
});
const first = Number(values.seed);
const until = Date.now() + Number(values.minutes) * 60_000;
if (!Number.isInteger(first) || Number.isNaN(until)) {
  console.error('Usage: npm run test:properties [-- --minutes N] [--seed S]');
  process.exit(2);
}

const files = globSync('test/**/*.test.ts').filter((file) => /\bfc\./.test(readFileSync(file, 'utf8')));
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs');
for (let seed = first; seed === first || Date.now() < until; seed++) {
  console.log(`Seed ${seed}, ${files.length} files`);
  const { status } = spawnSync(process.execPath, [vitest, 'run', '--reporter=dot', ...files], {
    env: { ...process.env, SOP_SEED: String(seed) },
    stdio: 'inherit',
  });
  if (status === 0) continue;
  console.error(`Seed ${seed} fails. Again: npm run test:properties -- --minutes 0 --seed ${seed}`);
  process.exit(1);
}
