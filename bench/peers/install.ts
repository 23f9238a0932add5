import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { npm } from '../../scripts/processes.ts';

const folder = import.meta.dirname;
const wanted = join(folder, 'package-lock.json');
/** A copy of the lock file that the installed packages are of. */
const present = join(folder, 'node_modules', 'installed-lock.json');

/** Installs the peers where they are missing or others than the lock file says. */
export async function installPeers(report: (line: string) => void): Promise<void> {
  const [now, before] = await Promise.all(
    [wanted, present].map((file) => readFile(file, 'utf8').catch(() => '')),
  );
  if (now === before) return;
  report('Installing what to compare with (once, in bench/peers/node_modules) …');
  await npm(['ci', '--ignore-scripts'], { cwd: folder });
  await mkdir(join(folder, 'node_modules'), { recursive: true });
  await copyFile(wanted, present);
}
