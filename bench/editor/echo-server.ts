/** A language server that keeps no text and reports nothing: what any server takes that is asked the same. */
import { createConnection, TextDocumentSyncKind } from 'vscode-languageserver/node';

const connection = createConnection();

connection.onInitialize(() => ({
  capabilities: { textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental } },
}));
connection.onDidOpenTextDocument(({ textDocument }) => report(textDocument));
connection.onDidChangeTextDocument(({ textDocument }) => report(textDocument));
connection.listen();

function report({ uri, version }: { readonly uri: string; readonly version: number }): void {
  void connection.sendDiagnostics({ uri, version, diagnostics: [] });
}
