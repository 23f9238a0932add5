import { resolve } from 'node:path';
import { shownPath } from '../files/shown-path.ts';
import { walk } from '../files/walk.ts';

/** Whether there is a procedure at all below one of the paths; a path that leads nowhere is for the check to report. */
export function hasDocuments(paths: readonly string[], cwd: string): boolean {
  let found = false;
  for (const path of paths) {
    const isFile = /\.sop$/i.test(path);
    if (isFile) return true;
    walk(resolve(cwd, path), {
      shown: (each) => shownPath(each, cwd),
      onUnread: () => {},
      entersFolder: () => !found,
      onDocument: () => {
        found = true;
      },
    });
  }
  return found;
}
