import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { runAloud } from './processes.ts';

/** Runs every generator; with --check each only says what is stale. */
for await (const generator of glob('generate-*.ts', { cwd: import.meta.dirname })) {
  const code = await runAloud(
    process.execPath,
    [join(import.meta.dirname, generator), ...process.argv.slice(2)],
    {},
  );
  if (code !== 0) process.exitCode = 1;
}
