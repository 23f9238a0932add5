import { copyFile, mkdir, readdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { npm } from '../processes.ts';

const root = join(import.meta.dirname, '..', '..');
const pinned = join(import.meta.dirname, 'code-server');

/** Ignored by git, safe to delete. */
const workbenchFolder = join(root, '.workbench');
const installed = join(workbenchFolder, 'code-server');

/**
 * The script that starts code-server, installed on first use.
 *
 * An installation is made in a folder of its own and moved into place when it is complete, so whatever is in
 * place works: an interrupted run leaves only a folder that nobody looks at, which the next run removes.
 */
export async function installedWorkbench(report: (line: string) => void): Promise<string> {
  if (!(await isCurrent())) {
    report('Installing the VS Code workbench (once; about half a minute and 620 MB in .workbench/) …');
    await install();
  }
  return join(installed, 'node_modules', 'code-server', 'out', 'node', 'entry.js');
}

async function isCurrent(): Promise<boolean> {
  const [wanted, present] = await Promise.all(
    [pinned, installed].map((folder) => readFile(join(folder, 'package-lock.json'), 'utf8').catch(() => '')),
  );
  return wanted === present;
}

async function install(): Promise<void> {
  await removeAbandoned();
  const building = join(workbenchFolder, `installing-${process.pid}`);
  await mkdir(building, { recursive: true });
  for (const file of ['package.json', 'package-lock.json', '.npmrc']) {
    await copyFile(join(pinned, file), join(building, file));
  }
  await npm(['ci', '--ignore-scripts'], { cwd: building });

  // Not `npm ci`: code-server's own shrinkwrap lacks a package.
  const server = join(building, 'node_modules', 'code-server', 'lib', 'vscode');
  const productionOnly = ['install', '--omit=dev', '--ignore-scripts'];
  await npm(productionOnly, { cwd: server });
  await npm(productionOnly, { cwd: join(server, 'extensions') });

  await rm(installed, { recursive: true, force: true });
  await rename(building, installed);
}

async function removeAbandoned(): Promise<void> {
  for (const name of await readdir(workbenchFolder).catch(() => [])) {
    const installer = Number(/^installing-(\d+)$/.exec(name)?.[1]);
    if (installer && !isAlive(installer)) await rm(join(workbenchFolder, name), { recursive: true });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
