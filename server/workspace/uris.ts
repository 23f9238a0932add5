import { fileURLToPath, pathToFileURL } from 'node:url';

/**
 * One spelling for each file: editors differ in what they escape (`file:///c%3A/` and `file:///c:/`). What is not a
 * file keeps its uri.
 */
export function canonicalUri(uri: string): string {
  const path = pathOf(uri);
  return path === undefined ? uri : pathToFileURL(path).href;
}

/** Undefined for what is not a file: a document that was never saved, one of a virtual workspace. */
export function pathOf(uri: string): string | undefined {
  if (!uri.startsWith('file:')) return undefined;
  try {
    return fileURLToPath(uri);
  } catch {
    return undefined;
  }
}

export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}
