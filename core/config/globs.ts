import picomatch from 'picomatch/posix.js';

/**
 * Tells of a file or folder, by its path relative to the config's folder with `/` between the names, whether one of the
 * globs is for it: what stands in a folder goes with the folder.
 */
export function matcher(globs: readonly string[]): (path: string) => boolean {
  const plain = globs.map((glob) => glob.replace(/^\.\//, '').replace(/\/+$/, ''));
  return picomatch(
    plain.flatMap((glob) => (glob === '.' ? ['**'] : [glob, `${glob}/**`])),
    { dot: true },
  );
}
