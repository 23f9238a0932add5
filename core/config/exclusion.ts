import { matcher } from './globs.ts';
import type { Settings } from './settings.ts';

/**
 * Tells of a file or folder, by its path relative to the config's folder with `/` between the names, whether the
 * settings leave it out. A folder may hold what is included, so that only files are left out for not being it.
 */
export function exclusion({ exclude, include }: Settings): (path: string) => boolean {
  const isExcluded = exclude.length === 0 ? undefined : matcher(exclude);
  const isIncluded = include.length === 0 ? undefined : matcher(include);
  return (path) =>
    isExcluded?.(path) === true || (isIncluded !== undefined && path.endsWith('.sop') && !isIncluded(path));
}
