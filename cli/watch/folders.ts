import { existsSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { configName } from '../../core/index.ts';

/**
 * The folders in which something can change what is wrong with the documents of these paths, each with whether all
 * below it counts: the libraries that the paths belong to, or where there is none, the paths themselves.
 */
export function foldersToWatch(paths: readonly string[], cwd: string): ReadonlyMap<string, boolean> {
  const folders = new Map<string, boolean>();
  for (const path of paths.map((each) => resolve(cwd, each))) {
    const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
    const folder = isFolder ? path : dirname(path);
    const library = libraryAbove(folder);
    const recursive = isFolder || library !== undefined;
    const watched = library ?? folder;
    folders.set(watched, recursive || folders.get(watched) === true);
  }
  return new Map([...folders].filter(([folder]) => !isBelowAnother(folder, folders)));
}

function isBelowAnother(folder: string, folders: ReadonlyMap<string, boolean>): boolean {
  return [...folders].some(([other, recursive]) => {
    const way = relative(other, folder);
    return recursive && way !== '' && !way.startsWith('..');
  });
}

/** The folder of the nearest config, there or above. */
function libraryAbove(folder: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, configName))) return at;
    if (dirname(at) === at) return undefined;
  }
}
