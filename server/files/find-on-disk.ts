import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { concerns, isForeign } from './names.ts';

/** The paths of the files that concern the server in a folder and all below it, one folder after the other. */
export async function* findOnDisk(folder: string): AsyncGenerator<string> {
  const folders = [folder];
  for (let next = folders.pop(); next !== undefined; next = folders.pop()) {
    // A folder that cannot be read has nothing to say; the others have.
    const entries = await readdir(next, { withFileTypes: true }).catch(() => []);
    for (const entry of entries) {
      if (entry.isDirectory() && !isForeign(entry.name)) folders.push(join(next, entry.name));
      else if (entry.isFile() && concerns(entry.name)) yield join(next, entry.name);
    }
  }
}
