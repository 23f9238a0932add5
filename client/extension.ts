import { commands, type ExtensionContext } from 'vscode';
import { leaveEmptyBullets } from './empty-bullet.ts';
import { type MakeClient, startLanguageServer } from './language-server.ts';
import { offerPreview } from './preview.ts';

/** What tests of the extension may ask of it. */
export interface SopExtension {
  /** Resolves when the language server answers; rejects when it could not be started. */
  readonly serverStarted: Promise<void>;
}

/** The extension, wherever it runs: `makeClient` knows how the server is started there. */
export function activateWith(context: ExtensionContext, makeClient: MakeClient): SopExtension {
  const server = startLanguageServer(makeClient);
  context.subscriptions.push(
    server,
    offerPreview(context, server),
    leaveEmptyBullets(),
    commands.registerCommand('sop.restartServer', () => server.restart()),
  );
  return { serverStarted: server.started };
}
