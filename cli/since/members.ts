import { dirname, sep } from 'node:path';
import { type Found, pathsByLibrary } from '../files/found.ts';
import type { Library } from '../files/library.ts';

/** The documents of a library, those that are there and those that were. */
export interface Members {
  readonly library: Library;
  /** Absolute, in the order in which the library is read. */
  readonly paths: readonly string[];
  /** Whether a document that is there now belongs to it. */
  has(path: string | undefined): boolean;
  /** Whether a document that stood at a path belonged to it, by the configs that there are now. */
  had(path: string | undefined): boolean;
}

/** The libraries that were found, each with its documents. */
export function membersOf(found: Found): readonly Members[] {
  const byLibrary = pathsByLibrary(found);
  const folders = [...byLibrary.keys()].flatMap(({ folder }) => folder ?? []);
  return [...byLibrary].map(([library, paths]) => {
    const all = new Set(paths);
    // Without a config, those belong together that stand in one folder.
    const around = new Set(paths.map((path) => dirname(path)));
    const isIn = (path: string) =>
      library.folder === undefined
        ? around.has(dirname(path))
        : innermost(path, folders) === library.folder && !library.isExcluded(path);
    return {
      library,
      paths,
      has: (path) => path !== undefined && all.has(path),
      had: (path) => path !== undefined && isIn(path),
    };
  });
}

/** The folder, of those that a path is in, that is closest to it. */
function innermost(path: string, folders: readonly string[]): string | undefined {
  const around = folders.filter((folder) => path.startsWith(folder.endsWith(sep) ? folder : folder + sep));
  return around.sort((one, other) => other.length - one.length)[0];
}
