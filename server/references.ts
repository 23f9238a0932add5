import type { CancellationToken, Location, ReferenceParams } from 'vscode-languageserver';
import { allMentions } from './naming/all-mentions.ts';
import { namedAt } from './naming/named-at.ts';
import type { Session } from './session.ts';
import { positionsOf } from './text/positions.ts';

/** Every place that names what the cursor is on, in this document and in all others. */
export async function references(
  params: ReferenceParams,
  token: CancellationToken,
  _progress: unknown,
  session: Session,
): Promise<Location[]> {
  const named = namedAt(params, session);
  const found: Location[] = [];
  if (named === undefined) return found;
  for await (const { document, mention } of allMentions(named, token, session)) {
    if (mention.isDeclaration && !params.context.includeDeclaration) continue;
    found.push({
      uri: session.library.editorUri(document.uri),
      range: positionsOf(document.tree).range(document.tree.range(mention.at)),
    });
  }
  return found;
}
