import type { DefinitionLink, DefinitionParams, Location } from 'vscode-languageserver';
import type { SopDocument } from '../core/index.ts';
import { type Referent, type Resolved, resolveAt } from '../core/references/resolve.ts';
import type { Session } from './session.ts';
import { positionsOf } from './text/positions.ts';

/** Where the name under the cursor is said to be what it is, in this document or in another. */
export function definitions(
  { textDocument, position }: DefinitionParams,
  session: Session,
): Location[] | DefinitionLink[] {
  const document = session.library.document(textDocument.uri);
  if (document === undefined) return [];
  const positions = positionsOf(document.tree);
  const resolved = resolveAt(
    document,
    positions.offsetAt(position),
    session.library.workspaceOf(document.uri),
  );
  if (resolved === undefined) return [];
  const found = wanted(resolved).map((referent) => location(referent, session));
  if (!session.client.definitionLinks) return found;
  const originSelectionRange = positions.range(document.tree.range(resolved.reference.name));
  return found.map(({ uri, range }): DefinitionLink => {
    return { originSelectionRange, targetUri: uri, targetRange: range, targetSelectionRange: range };
  });
}

/** The nearest one: from a step to the document's own roles, from there to those of the organisation. */
function wanted({ reference, referents }: Resolved): readonly Referent[] {
  const others = referents.filter(
    ({ at }) => at.block !== reference.name.block || at.start !== reference.name.start,
  );
  if (others.length === 0) return referents;
  const [first] = others;
  return first?.sort === 'role' || first?.sort === 'person' || first?.sort === 'system'
    ? others.filter(({ document }) => document === first.document)
    : others;
}

function location(
  { document, at }: { document: SopDocument; at: Referent['at'] },
  session: Session,
): Location {
  return {
    uri: session.library.editorUri(document.uri),
    range: positionsOf(document.tree).range(document.tree.range(at)),
  };
}
