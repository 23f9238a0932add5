import { type Connection, DidChangeConfigurationNotification } from 'vscode-languageserver';
import { listening } from '../answering.ts';
import type { Refresh } from '../refresh.ts';
import type { Session } from '../session.ts';
import { readEditorSettings } from './editor-settings.ts';

const section = 'sop';

/**
 * Reads what the user has set whenever it changes, and shows what follows from it. Returns what is to be done once the
 * editor is ready.
 */
export function followEditorSettings(
  connection: Connection,
  session: Session,
  refresh: Refresh,
): () => Promise<void> {
  connection.onDidChangeConfiguration(
    listening(session, 'settings', async ({ settings }) => {
      take(session.client.configuration ? await ask() : settings?.[section]);
    }),
  );
  function ask(): Promise<unknown> {
    return connection.workspace.getConfiguration(section);
  }

  function take(settings: unknown): void {
    session.editorSettings = readEditorSettings(settings);
    refresh.ask('inlayHints', 'codeLenses');
  }

  return async () => {
    if (!session.client.configuration) return;
    if (session.client.configurationChanges)
      await connection.client.register(DidChangeConfigurationNotification.type, { section });
    take(await ask());
  };
}
