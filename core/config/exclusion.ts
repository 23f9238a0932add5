import picomatch from 'picomatch/posix.js';
import type { Settings } from './settings.ts';

/**
 * Tells of a file or folder, by its path relative to the config's folder with `/` between the names, whether the
 * settings leave it out. What stands in a folder that is left out is left out with it.
 */
export function exclusion(settings: Settings): (path: string) => boolean {
  if (settings.exclude.length === 0) return () => false;
  const globs = settings.exclude.map((glob) => glob.replace(/^\.\//, '').replace(/\/+$/, ''));
  const matches = picomatch(
    globs.flatMap((glob) => [glob, `${glob}/**`]),
    { dot: true },
  );
  return (path) => matches(path);
}
