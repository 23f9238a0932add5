import type { Connection } from 'vscode-languageserver';
import { parse } from '../grammar/index.ts';
import { listening } from './answering.ts';
import type { Publisher } from './publisher.ts';
import type { Session } from './session.ts';
import { applyChanges } from './text/changes.ts';
import type { WorkspaceFiles } from './workspace/files.ts';
import type { OpenDocument } from './workspace/library.ts';
import { canonicalUri } from './workspace/uris.ts';

/** Follows what is typed, character by character. */
export function followText(
  connection: Connection,
  session: Session,
  publisher: Publisher,
  files: WorkspaceFiles,
): void {
  const { library } = session;

  connection.onDidOpenTextDocument(
    listening(session, 'open', ({ textDocument: { uri, version, text } }) => {
      take({ uri, version, tree: parse(text) });
    }),
  );

  connection.onDidChangeTextDocument(
    listening(session, 'change', ({ textDocument: { uri, version }, contentChanges }) => {
      const before = library.openDocument(uri);
      if (before !== undefined) take({ uri, version, tree: applyChanges(before.tree, contentChanges) });
    }),
  );

  connection.onDidCloseTextDocument(
    listening(session, 'close', async ({ textDocument: { uri } }) => {
      library.closed(uri);
      publisher.closed(uri);
      // Also where it was known to nobody else: what was found in it is not kept.
      publisher.affected([canonicalUri(uri), ...(await files.read([uri]))]);
    }),
  );

  function take(open: OpenDocument): void {
    publisher.changed(canonicalUri(open.uri), library.edited(open));
  }
}
