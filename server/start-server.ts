import type { Connection, ConnectionOptions, InitializeResult } from 'vscode-languageserver';
import { capabilitiesFor } from './capabilities.ts';
import { readClientFeatures } from './client-features.ts';
import { HeldMessages } from './held-messages.ts';
import type { Host } from './serve.ts';

/**
 * Serves one editor over the connection that `connect` makes, until the editor ends it. What the server can do is said
 * at once; what does it is loaded while the editor reads that.
 */
export function startServer(
  connect: (options: ConnectionOptions) => Connection,
  loadHost: () => Promise<Host>,
): void {
  const messages = new HeldMessages();
  const connection = connect({ messageStrategy: messages });
  connection.onInitialize((params): InitializeResult => {
    const client = readClientFeatures(params);
    messages.holdUntil(async () => {
      const [{ serve }, host] = await Promise.all([import('./serve.ts'), loadHost()]);
      serve(connection, host, client, params);
    });
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'SOP Language Server' } };
  });
  connection.listen();
}
