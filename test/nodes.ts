import { spawnSync } from 'node:child_process';
import { delimiter, join } from 'node:path';

/** The Node that runs the tests, and the others that can be started here: the oldest supported one is among them. */
export const nodes = nodesByVersion([
  process.execPath,
  ...(process.env.PATH ?? '').split(delimiter).map((path) => join(path, 'node')),
]);

function nodesByVersion(paths: readonly string[]): readonly (readonly [version: string, path: string])[] {
  const found = new Map<string, string>();
  for (const path of [...paths, '/usr/bin/node']) {
    const { status, stdout } = spawnSync(path, ['--version'], { encoding: 'utf8' });
    if (status === 0 && !found.has(stdout.trim())) found.set(stdout.trim(), path);
  }
  return [...found];
}
