/** `sop lsp`: serves an editor until it goes away, which ends the process. */
export async function serve(): Promise<void> {
  // Loaded only here: no other command waits for it.
  const [{ createConnection }, { startServer }] = await Promise.all([
    import('vscode-languageserver/node'),
    import('../../server/start-server.ts'),
  ]);
  startServer(createConnection(process.stdin, process.stdout));
}
