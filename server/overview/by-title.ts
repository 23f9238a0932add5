import type { KnownDocument } from '../../core/index.ts';

const { compare } = new Intl.Collator('en', { numeric: true });

/** The order in which people look for a document. */
export function byTitle(one: KnownDocument, other: KnownDocument): number {
  return compare(one.title ?? '', other.title ?? '') || compare(one.uri, other.uri);
}
