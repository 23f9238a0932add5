import type { Workspace } from '../workspace/workspace.ts';
import type { Subject } from './subject.ts';

/**
 * The uris of the documents that may name a thing by one of these names, its own document first, without a look into
 * any of them.
 */
export function documentsNaming(
  { sort, uri }: Subject,
  names: readonly string[],
  workspace: Workspace,
): ReadonlySet<string> {
  const found = new Set(uri === undefined ? [] : [uri]);
  const add = (uris: Iterable<string>) => {
    for (const each of uris) found.add(each);
  };
  switch (sort) {
    case 'person':
    case 'role':
    case 'system':
      if (uri === undefined) for (const name of names) add(workspace.usersOf(sort, name));
      break;
    case 'document':
      for (const name of names) add(workspace.usersOf('document', name));
      break;
    case 'step':
    case 'variant':
      // Other documents name these together with the document that they are of.
      for (const name of namesOfDocument(uri ?? '', workspace)) add(workspace.usersOf('document', name));
      break;
    case 'output':
  }
  return found;
}

/** The title and the ID by which others name a document. */
export function namesOfDocument(uri: string, workspace: Workspace): readonly string[] {
  const known = workspace.knownAt(uri);
  return [known?.title, known?.value('id')].filter((name) => name !== undefined);
}
