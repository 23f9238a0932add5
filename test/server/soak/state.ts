import type { Diagnostic, WorkspaceDiagnosticReport, WorkspaceSymbol } from 'vscode-languageserver';
import type { Client } from './client.ts';

/** What a server says of everything, by what it is asked, each answer as a text. */
export type State = ReadonlyMap<string, string>;

/** Waits until all files have been read and checked. */
export async function stateOf(client: Client): Promise<State> {
  const state = new Map<string, string>();
  const put = (what: string, answer: unknown) => state.set(what, JSON.stringify(answer));
  const report = await client.ask<WorkspaceDiagnosticReport>('workspace/diagnostic', {
    previousResultIds: [],
  });
  for (const each of report?.items ?? [])
    if (each.kind === 'full') put(`findings of ${each.uri}`, each.items);
  for (const query of ['welcome', 'onb', 'dana', 'kick']) {
    const symbols = (await client.ask<WorkspaceSymbol[]>('workspace/symbol', { query })) ?? [];
    // Of as many as that only the best are told, and those that are as good in any order.
    if (symbols.length < 100)
      put(`symbols like ${query}`, symbols.map((symbol) => JSON.stringify(symbol)).sort());
  }
  for (const by of ['date', 'owner'])
    put(`reviews by ${by}`, await client.ask('sop/reviews', { by, limit: 10_000 }));
  put('library', await client.ask('sop/library', { limit: 10_000 }));
  for (const uri of [...client.documents.keys()].sort()) {
    const textDocument = { uri };
    const lines = client.documents.get(uri)?.lineCount ?? 0;
    const range = { start: { line: 0, character: 0 }, end: { line: lines, character: 0 } };
    for (const method of [
      'documentSymbol',
      'foldingRange',
      'documentLink',
      'codeLens',
      'inlayHint',
      'formatting',
    ])
      put(
        `${method} of ${uri}`,
        await client.ask(`textDocument/${method}`, { textDocument, range, options: {} }),
      );
    const tokens = await client.ask<{ data: number[] }>('textDocument/semanticTokens/full', { textDocument });
    put(`tokens of ${uri}`, tokens?.data);
    put(`beside ${uri}`, await client.ask('sop/document', { uri }));
  }
  return state;
}

/** What is told otherwise by two servers that should tell the same. */
export function differences(one: State, other: State): readonly string[] {
  return [...new Set([...one.keys(), ...other.keys()])]
    .filter((what) => (one.get(what) ?? '[]') !== (other.get(what) ?? '[]'))
    .map((what) => `${what}: ${excerpt(one.get(what), other.get(what))}`);
}

/** What an editor shows of files that are not open, and what it should. */
export function wrongAsShown(
  shown: ReadonlyMap<string, readonly Diagnostic[]>,
  state: State,
  isOpen: (uri: string) => boolean,
) {
  const uris = new Set([
    ...shown.keys(),
    ...[...state.keys()].flatMap((what) => /^findings of (.*)$/.exec(what)?.[1] ?? []),
  ]);
  return [...uris]
    .filter((uri) => !isOpen(uri))
    .filter((uri) => JSON.stringify(shown.get(uri) ?? []) !== (state.get(`findings of ${uri}`) ?? '[]'))
    .map(
      (uri) => `shown of ${uri}: ${excerpt(JSON.stringify(shown.get(uri)), state.get(`findings of ${uri}`))}`,
    );
}

/** Where two texts part. */
function excerpt(one = '', other = ''): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const from = Math.max(0, at - 200);
  return `${one.slice(from, at + 200)} instead of ${other.slice(from, at + 200)}`;
}
