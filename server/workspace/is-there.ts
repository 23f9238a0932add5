import { existsSync } from 'node:fs';
import { links, resolveLink } from '../../core/index.ts';
import type { Session } from '../session.ts';
import { canonicalUri, pathOf } from './uris.ts';

/**
 * Whether there is a file or folder of that address on this machine. Undefined for every other place: asking another
 * host for a file would tell it who is here.
 */
export function isOnDisk(uri: string): boolean | undefined {
  if (!uri.startsWith('file:///')) return undefined;
  const path = pathOf(uri);
  return path === undefined ? undefined : existsSync(path);
}

/** The open documents with a link to one of these files. */
export function openWithLinkTo(uris: readonly string[], { library }: Session): readonly string[] {
  const wanted = new Set(uris.map(canonicalUri));
  return library.open.filter((uri) => {
    const document = library.document(uri);
    return document !== undefined && links(document).some(({ url }) => wanted.has(targetOf(url, uri)));
  });
}

function targetOf(url: string, from: string): string {
  return canonicalUri(resolveLink(url, from) ?? '');
}
