import picomatch from 'picomatch/posix.js';

/**
 * Tells of a file or folder, by its path relative to the config's folder with `/` between the names, whether one of the
 * globs is for it: what stands in a folder goes with the folder.
 */
export function matcher(globs: readonly string[]): (path: string) => boolean {
  const plain = globs.map((glob) => literal(glob).replace(/^\.\//, '').replace(/\/+$/, ''));
  return picomatch(
    plain.flatMap((glob) => (glob === '.' ? ['**'] : [glob, `${glob}/**`])),
    { dot: true },
  );
}

/** Brackets and their like are part of names, as in `Handbook (old)`: patterns of patterns could take for ever. */
function literal(glob: string): string {
  return glob.replace(/(?<!\\)[()|+]/g, '\\$&');
}

/** What a name is tried against in all ways that there are: each more of them multiplies the ways. */
const most: readonly (readonly [wildcard: RegExp, count: number])[] = [
  [/\*\*+/g, 2],
  [/(?<!\*)\*(?!\*)/g, 3],
  [/\{/g, 3],
];

/** Whether any path can be told at once to match or not. A config may come from somebody whom nobody knows. */
export function isSimple(glob: string): boolean {
  return most.every(([wildcard, count]) => (glob.match(wildcard)?.length ?? 0) <= count);
}
