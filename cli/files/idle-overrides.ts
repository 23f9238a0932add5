import { join, relative, sep } from 'node:path';
import { configName, nearest } from '../../core/index.ts';
import { type Found, pathsByLibrary } from './found.ts';
import { shownPath } from './shown-path.ts';

/** Says which overrides are for no document of their library: a folder that is misspelt, or is gone. */
export function idleOverrides(found: Found, cwd: string): readonly string[] {
  return [...pathsByLibrary(found)].flatMap(([library, paths]) => {
    const { folder } = library;
    if (folder === undefined) return [];
    const shown = shownPath(join(folder, configName), cwd);
    return library.idleGlobs(paths).map((glob) => {
      const [near] = nearest(glob, namesIn(folder, paths));
      const next = near === undefined ? 'Write another one, or remove it.' : `Did you mean "${near}"?`;
      return `${shown}: "overrides" has "${glob}", which no document of the library goes by. ${next}`;
    });
  });
}

/** The files, and the folders that they are in, as a config would name them. */
function namesIn(folder: string, paths: readonly string[]): ReadonlySet<string> {
  const names = new Set<string>();
  for (const path of paths) {
    const parts = relative(folder, path).split(sep);
    for (let length = 1; length <= parts.length; length++) names.add(parts.slice(0, length).join('/'));
  }
  return names;
}
