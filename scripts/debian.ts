import { existsSync } from 'node:fs';
import { runQuietly } from './processes.ts';

/** Installs packages of Debian where this user may; elsewhere nothing happens, and whoever needs them says so. */
export async function installPackages(
  packages: readonly string[],
  report: (line: string) => void,
): Promise<void> {
  const administrator = await asAdministrator();
  if (administrator === undefined) return;
  report(`Installing ${packages.join(', ')} (apt-get install) …`);
  const [command = '', ...args] = [...administrator, 'apt-get'];
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runQuietly(command, [...args, 'update'], { env });
  await runQuietly(command, [...args, 'install', '-y', '--no-install-recommends', ...packages], { env });
}

async function asAdministrator(): Promise<string[] | undefined> {
  if (!existsSync('/usr/bin/apt-get')) return undefined;
  if (process.getuid?.() === 0) return [];
  const mayBecomeRoot = await runQuietly('sudo', ['-n', 'true']).then(
    () => true,
    () => false,
  );
  return mayBecomeRoot ? ['sudo', '-n'] : undefined;
}
