import { KnownDocument, type SopDocument } from '../../core/index.ts';
import type { Session } from '../session.ts';

/** What is known of a document; the settings may leave out one that is open. */
export function knownOf(document: SopDocument, { library }: Session): KnownDocument {
  return library.knownAt(document.uri) ?? new KnownDocument(document, document);
}
