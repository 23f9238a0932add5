import type { ExtensionContext } from 'vscode';
import { endListsOnEnter } from './end-of-list.ts';
import { startLanguageServer } from './language-server.ts';
import { offerPreview } from './preview.ts';

/** What tests of the extension may ask of it. */
export interface SopExtension {
  /** Resolves when the language server answers; rejects when it could not be started. */
  readonly serverStarted: Promise<void>;
}

export function activate(context: ExtensionContext): SopExtension {
  const server = startLanguageServer(context);
  context.subscriptions.push(server, offerPreview(context, server), endListsOnEnter());
  return { serverStarted: server.started };
}
