const root = 'file:///';

/** The address by which documents link to each other, of a path in a library. */
export function uriOf(path: string): string {
  return root + path.split('/').map(encodeURIComponent).join('/');
}

/** The path of an address that `uriOf` has given out. */
export function pathOf(uri: string): string {
  return uri.slice(root.length).split('/').map(decodeURIComponent).join('/');
}
