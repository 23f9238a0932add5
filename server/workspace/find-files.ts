import { readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** Folders that hold what others made. */
const foreign: ReadonlySet<string> = new Set(['node_modules', '.git']);

/** The paths of the `.sop` files in a folder and all below it, one folder after the other. */
export async function* findSopFiles(folder: string): AsyncGenerator<string> {
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    // A folder that cannot be read has nothing to say; the others have.
    const entries = await readdir(next, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.isDirectory() && !isForeign(entry.name)) folders.push(join(next, entry.name));
      else if (entry.isFile() && isSopFile(entry.name)) yield join(next, entry.name);
    }
  }
}

/** The folder of that name is not part of the workspace's own work. */
export function isForeign(name: string): boolean {
  return foreign.has(name);
}

export function isSopFile(path: string): boolean {
  return path.toLowerCase().endsWith('.sop');
}
