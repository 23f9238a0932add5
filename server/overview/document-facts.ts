import type { KnownDocument } from '../../core/index.ts';
import type { DocumentFacts } from '../messages/overview.ts';
import type { Session } from '../session.ts';
import { reviewFacts } from './review-facts.ts';

/** What the extension shows of a document. */
export function documentFacts(known: KnownDocument, session: Session): DocumentFacts {
  return {
    uri: session.library.editorUri(known.uri),
    kind: known.kind,
    title: known.title ?? '',
    id: known.value('id') ?? null,
    owner: ownerOf(known) ?? null,
    retired: known.isRetired,
    review: reviewFacts(known, session),
  };
}

/** `Dana Reyes` of `Dana Reyes, Onboarding Lead` */
export function ownerOf(known: KnownDocument): string | undefined {
  const name = known.value('owner')?.split(',', 1)[0]?.trim();
  return name === '' ? undefined : name;
}
