/** A language server that keeps no text and reports nothing: what any server takes that is asked the same. */
import { createConnection, TextDocumentSyncKind } from 'vscode-languageserver/node';

const connection = createConnection();

let isAsked = false;

connection.onInitialize(({ capabilities }) => {
  isAsked = capabilities.textDocument?.diagnostic !== undefined;
  const diagnosticProvider = { interFileDependencies: true, workspaceDiagnostics: false };
  return {
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      ...(isAsked ? { diagnosticProvider } : {}),
    },
  };
});
connection.languages.diagnostics.on(() => ({ kind: 'full', items: [] }));
connection.onDidOpenTextDocument(({ textDocument }) => report(textDocument));
connection.onDidChangeTextDocument(({ textDocument }) => report(textDocument));
connection.listen();

function report({ uri, version }: { readonly uri: string; readonly version: number }): void {
  if (!isAsked) void connection.sendDiagnostics({ uri, version, diagnostics: [] });
}
