import { resolve } from 'node:path';
import type { Found } from './found.ts';
import { Search } from './search.ts';

/** Finds the documents that paths name, and those that they belong together with. */
export function findDocuments(paths: readonly string[], cwd: string): Found {
  const search = new Search(cwd);
  for (const path of paths) search.ask(path);
  return search.complete();
}

/** Finds what a text belongs together with that stands, or would stand, at a path. */
export function findBeside(path: string, cwd: string): Found {
  const search = new Search(cwd);
  search.askText(resolve(cwd, path));
  return search.complete();
}

/** Finds the documents that paths name, for those who need no other. */
export function findAsked(paths: readonly string[], cwd: string): Found {
  const search = new Search(cwd);
  for (const path of paths) search.ask(path);
  return search.found;
}
