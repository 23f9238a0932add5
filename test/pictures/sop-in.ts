import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const command = join(import.meta.dirname, '../../dist/cli.js');

/** Runs the built command and answers with what it writes. Throws where it could not run. */
export function sopIn(
  cwd: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): string {
  const { status, stdout, stderr } = spawnSync(process.execPath, [command, ...args], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, ...env },
  });
  if (status !== 0 && status !== 1) throw new Error(`sop ${args.join(' ')}: ${stderr}`);
  return stdout;
}
