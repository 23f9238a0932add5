import { existsSync, readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { FileAccess } from './file-access.ts';
import { findOnDisk } from './find-on-disk.ts';

/** The files of this machine. */
export const disk: FileAccess = {
  async *find(folder) {
    const path = pathOf(folder);
    if (path === undefined) return;
    for await (const found of findOnDisk(path)) yield pathToFileURL(found).href;
  },

  async read(uri) {
    const path = pathOf(uri);
    return path === undefined ? undefined : readFile(path, 'utf8').catch(() => undefined);
  },

  async readBytes(uri, most) {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    try {
      const { size } = await stat(path);
      return size > most ? { size } : { size, bytes: await readFile(path) };
    } catch {
      return undefined;
    }
  },

  readSettings(uri) {
    const path = pathOf(uri);
    if (path === undefined) return undefined;
    try {
      return readFileSync(path, 'utf8');
    } catch {
      return undefined;
    }
  },

  isThere: isOnDisk,
};

/**
 * Whether there is a file or folder of that address on this machine. Undefined for every other place: asking another
 * host for a file would tell it who is here.
 */
export function isOnDisk(uri: string): boolean | undefined {
  if (!uri.startsWith('file:///')) return undefined;
  const path = pathOf(uri);
  return path === undefined ? undefined : existsSync(path);
}

/** Undefined for what is not a file: a document that was never saved, one of a virtual workspace. */
function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}
