import type { CannotRun } from '../failure.ts';
import type { Library } from './library.ts';

/** Documents by absolute path. */
export interface Found {
  /** What was asked for, in the order of the paths. */
  readonly asked: ReadonlyMap<string, Library>;
  /** What the documents asked for may refer to: the rest of their libraries. */
  readonly beside: ReadonlyMap<string, Library>;
  /** The settings that were asked for themselves, as they are shown; nothing is wrong with them. */
  readonly configs: readonly string[];
  /** Why folders could not be read in which there may be more. */
  readonly unread: readonly CannotRun[];
}

/** The paths of the documents of each library, those asked for first. */
export function pathsByLibrary({ asked, beside }: Found): ReadonlyMap<Library, readonly string[]> {
  const byLibrary = new Map<Library, string[]>();
  for (const [path, library] of [...asked, ...beside]) {
    const paths = byLibrary.get(library) ?? [];
    byLibrary.set(library, paths);
    paths.push(path);
  }
  return byLibrary;
}
