import type { Range, SymbolInformation, WorkspaceSymbol, WorkspaceSymbolParams } from 'vscode-languageserver';
import type { Session } from '../session.ts';
import { positionsOf } from '../text/positions.ts';
import type { Findable } from './findable.ts';
import { search, searchableThings } from './search.ts';

/** Nobody reads more; who looks for something else types one more letter. */
const most = 100;

/** Documents by title and ID, people, roles and systems by name. No document is read for it unless an editor needs that. */
export function workspaceSymbols(
  { query }: WorkspaceSymbolParams,
  session: Session,
): WorkspaceSymbol[] | SymbolInformation[] {
  const { library, overview, client } = session;
  const things = library.workspaces.map(({ declarations }) => searchableThings(declarations));
  const lists = [overview.searchable, ...things];
  const found = search(query, most, lists);
  if (client.resolvesSymbols) return found.map((each) => symbol(each, each.range, session));
  return found.map((each) => {
    const range = each.range ?? titleRange(each.uri, session);
    return { ...symbol(each, range, session), location: { uri: library.editorUri(each.uri), range } };
  });
}

/** Where a symbol is in its document. */
export function resolvedSymbol(symbol: WorkspaceSymbol, session: Session): WorkspaceSymbol {
  const { location } = symbol;
  if ('range' in location) return symbol;
  return { ...symbol, location: { uri: location.uri, range: titleRange(location.uri, session) } };
}

function symbol(
  { name, kind, container, uri }: Findable,
  range: Range | undefined,
  { library }: Session,
): WorkspaceSymbol {
  const place = { uri: library.editorUri(uri) };
  return {
    name,
    kind,
    containerName: container,
    location: range === undefined ? place : { ...place, range },
  };
}

function titleRange(uri: string, { library }: Session): Range {
  const document = library.document(uri);
  const title = document?.title ?? document?.tree.header?.own;
  if (document === undefined || title === undefined)
    return { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };
  return positionsOf(document.tree).range(document.tree.range(title));
}
