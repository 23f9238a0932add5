/**
 * One spelling for each file: editors differ in what they escape (`file:///c%3A/` and `file:///c:/`). What is not a
 * file keeps its uri.
 */
export function canonicalUri(uri: string): string {
  if (!uri.startsWith('file:')) return uri;
  try {
    const url = new URL(uri);
    // An escaped slash is part of a name: decoded, it would make another path of it.
    if (/%2f/i.test(url.pathname)) return uri;
    const canonical = new URL('file:');
    canonical.host = url.host;
    canonical.pathname = decodeURIComponent(url.pathname).replace(/[%\\\n\r\t]/g, encodeURIComponent);
    return canonical.href;
  } catch {
    return uri;
  }
}

/** The uri of the folder that a file or a folder is in; undefined at the root, and for what is in no folder. */
export function folderOf(uri: string): string | undefined {
  const path = /^[a-z][a-z\d+.-]*:\/\/[^/]*(\/.*)$/i.exec(uri)?.[1];
  if (path === undefined || path === '/') return undefined;
  return uri.slice(0, Math.max(uri.lastIndexOf('/'), uri.length - path.length + 1));
}

/** The uri of something in a folder; the folder's uri may end with a slash. */
export function uriIn(folder: string, name: string): string {
  return `${folder.replace(/\/$/, '')}/${encodeURIComponent(name)}`;
}

/** The path from a folder to what is in it or below it, with slashes; undefined for what is elsewhere. */
export function pathWithin(folder: string, uri: string): string | undefined {
  const prefix = folder.endsWith('/') ? folder : `${folder}/`;
  if (!uri.startsWith(prefix)) return undefined;
  try {
    return decodeURIComponent(uri.slice(prefix.length));
  } catch {
    return uri.slice(prefix.length);
  }
}
