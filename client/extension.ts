import { commands, type ExtensionContext } from 'vscode';
import { leaveEmptyBullets } from './empty-bullet.ts';
import { startLanguageServer } from './language-server.ts';
import { offerPreview } from './preview.ts';

/** What tests of the extension may ask of it. */
export interface SopExtension {
  /** Resolves when the language server answers; rejects when it could not be started. */
  readonly serverStarted: Promise<void>;
}

export function activate(context: ExtensionContext): SopExtension {
  const server = startLanguageServer(context);
  context.subscriptions.push(
    server,
    offerPreview(context, server),
    leaveEmptyBullets(),
    commands.registerCommand('sop.restartServer', () => server.restart()),
  );
  return { serverStarted: server.started };
}
