import type {
  CallHierarchyIncomingCall,
  CallHierarchyIncomingCallsParams,
  CallHierarchyItem,
  CallHierarchyOutgoingCall,
  CallHierarchyOutgoingCallsParams,
  CallHierarchyPrepareParams,
  CancellationToken,
  Range,
} from 'vscode-languageserver';
import type { SopDocument } from '../../core/index.ts';
import { inTurns } from '../in-turns.ts';
import { namedAt } from '../naming/named-at.ts';
import { byTitle } from '../overview/by-title.ts';
import { runnersOf } from '../overview/runs.ts';
import type { Session } from '../session.ts';
import { canonicalUri } from '../workspace/uris.ts';
import { item } from './item.ts';
import { runPlaces } from './run-places.ts';

/** The procedure that the cursor names, or the one that it is in. */
export function prepareCallHierarchy(
  params: CallHierarchyPrepareParams,
  session: Session,
): CallHierarchyItem[] | null {
  const { library } = session;
  const named = namedAt(params, session)?.mention.subjects.filter(({ sort }) => sort === 'document') ?? [];
  const uris = named.length > 0 ? named.map(({ uri }) => uri ?? '') : [params.textDocument.uri];
  const documents = uris.flatMap((uri) => library.document(uri) ?? []).filter((each) => each.isProcedure);
  return documents.length === 0 ? null : documents.map((each) => item(each, session));
}

/** The procedures that run one, by title, each with the places where it does. */
export async function incomingCalls(
  { item: { uri } }: CallHierarchyIncomingCallsParams,
  token: CancellationToken,
  _progress: unknown,
  session: Session,
): Promise<CallHierarchyIncomingCall[]> {
  const { library } = session;
  const workspace = library.workspaceOf(uri);
  const known = library.knownAt(uri);
  const calls: CallHierarchyIncomingCall[] = [];
  const runners = known === undefined ? [] : [...runnersOf(known, workspace)].sort(byTitle);
  for await (const runner of inTurns(runners, token)) {
    const { document } = runner;
    const fromRanges = runPlaces(document, workspace).get(canonicalUri(uri));
    if (fromRanges !== undefined) calls.push({ from: item(document, session), fromRanges: [...fromRanges] });
  }
  return calls;
}

/** The procedures that one runs, in the order in which it does. */
export async function outgoingCalls(
  { item: { uri } }: CallHierarchyOutgoingCallsParams,
  token: CancellationToken,
  _progress: unknown,
  session: Session,
): Promise<CallHierarchyOutgoingCall[]> {
  const { library } = session;
  const document = library.document(uri);
  const places: Iterable<readonly [string, readonly Range[]]> =
    document === undefined ? [] : runPlaces(document, library.workspaceOf(uri));
  const calls: CallHierarchyOutgoingCall[] = [];
  for await (const [run, fromRanges] of inTurns(places, token)) {
    const to: SopDocument | undefined = library.document(run);
    if (to !== undefined) calls.push({ to: item(to, session), fromRanges: [...fromRanges] });
  }
  return calls;
}
