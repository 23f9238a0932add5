import type { KnownDocument, Workspace } from '../../core/index.ts';

/** What a document runs: a document, or a name that nothing goes by. In the order of the text, each once. */
export function runsOfKnown(
  { runs }: KnownDocument,
  workspace: Workspace,
): readonly (KnownDocument | string)[] {
  const found = new Map<string, KnownDocument | string>();
  for (const { whole, document } of runs) {
    const byWhole = workspace.knownAs(whole);
    const all = byWhole.length > 0 ? byWhole : workspace.knownAs(document);
    for (const each of all) found.set(each.uri, each);
    if (all.length === 0) found.set(document.toLowerCase(), document);
  }
  return [...found.values()];
}

/** The documents that run one. */
export function runnersOf(known: KnownDocument, workspace: Workspace): readonly KnownDocument[] {
  return usersOfKnown(known, workspace).filter((user) => runsOfKnown(user, workspace).includes(known));
}

/** The other documents that name one. */
export function usersOfKnown(known: KnownDocument, workspace: Workspace): readonly KnownDocument[] {
  const names = [known.title, known.value('id')].flatMap((name) => name ?? []);
  const users = new Set(names.flatMap((name) => [...workspace.usersOf('document', name)]));
  users.delete(known.uri);
  return [...users].flatMap((uri) => workspace.knownAt(uri) ?? []);
}
