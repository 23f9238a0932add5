import { links, resolveLink } from '../../core/index.ts';
import type { Session } from '../session.ts';
import { canonicalUri } from './uris.ts';

/** The open documents with a link to one of these files. */
export function openWithLinkTo(uris: readonly string[], { library }: Session): readonly string[] {
  const wanted = new Set(uris.map(canonicalUri));
  return library.open.filter((uri) => {
    const document = library.document(uri);
    return document !== undefined && links(document).some(({ url }) => wanted.has(linkTarget(url, uri)));
  });
}

/** The uri that a link leads to from a document; empty for one that leads nowhere. */
export function linkTarget(url: string, from: string): string {
  return canonicalUri(resolveLink(url, from) ?? '');
}
