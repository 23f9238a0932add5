import type { SopDocument } from '../document/document.ts';
import { declarationsOf, documentsNamedIn, type Said, saysTheSame } from './names.ts';

/**
 * The keys of the names by which a change of a document reaches others: what it goes by, and those people, roles and
 * systems of which it now says something else. Undefined stands for a document that was not there or is gone.
 */
export function namesToFollow(
  before: SopDocument | undefined,
  after: SopDocument | undefined,
): readonly string[] {
  const [was, is] = [before, after].map((document) =>
    document === undefined ? none : declarationsOf(document),
  );
  const names = new Set([...(was?.keys() ?? []), ...(is?.keys() ?? [])]);
  return [...names]
    .filter((name) => name.startsWith('document:') || !saysTheSame(was?.get(name), is?.get(name)))
    .map((name) => name.slice(name.indexOf(':') + 1));
}

const none: ReadonlyMap<string, Said> = new Map();

/** The names of the documents that a document names. */
export function documentsNamed(document: SopDocument): readonly string[] {
  return [...new Set(documentsNamedIn(document))].map((name) => name.slice('document:'.length));
}
