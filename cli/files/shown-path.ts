import { relative, sep } from 'node:path';

/** A path as it is shown: from the current folder, with `/` between the names on every system. */
export function shownPath(path: string, cwd: string): string {
  const fromHere = relative(cwd, path).split(sep).join('/');
  return fromHere === '' ? '.' : fromHere;
}
