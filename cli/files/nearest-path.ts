import { readdirSync, statSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import { nearest } from '../../core/index.ts';
import { isDocument } from './walk.ts';

/** What someone may have meant by a path that leads nowhere. */
export function nearestTo(path: string): string {
  const folder = dirname(path);
  const isThere = statSync(folder, { throwIfNoEntry: false })?.isDirectory() === true;
  const names = isThere ? readdirSync(folder, { withFileTypes: true }) : [];
  const candidates = names.filter((entry) => entry.isDirectory() || isDocument(entry.name));
  const [best] = nearest(
    basename(path),
    candidates.map((entry) => entry.name),
  );
  return best === undefined
    ? 'Give the path of a .sop file, or of a folder that holds some'
    : `Did you mean ${best}?`;
}
