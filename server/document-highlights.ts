import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type DocumentHighlightParams,
} from 'vscode-languageserver';
import { mentionsIn } from '../core/references/mentions.ts';
import { isOfSame } from './naming/all-mentions.ts';
import { namedAt } from './naming/named-at.ts';
import type { Session } from './session.ts';
import { positionsOf } from './text/positions.ts';

/** The places of the document that name what the cursor is on: written where it gets its name, read elsewhere. */
export function documentHighlights(params: DocumentHighlightParams, session: Session): DocumentHighlight[] {
  const named = namedAt(params, session);
  if (named === undefined) return [];
  const { tree } = named.document;
  return mentionsIn(named.document, session.library.workspaceOf(named.document.uri))
    .filter((mention) => isOfSame(named.mention, mention))
    .map(({ at, isDeclaration }) => ({
      range: positionsOf(tree).range(tree.range(at)),
      kind: isDeclaration ? DocumentHighlightKind.Write : DocumentHighlightKind.Read,
    }));
}
