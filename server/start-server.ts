import type { Connection, InitializeParams, InitializeResult } from 'vscode-languageserver';
import { readDay } from '../core/dates/day.ts';
import { capabilities } from './capabilities.ts';
import { readClientFeatures } from './client-features.ts';
import { answerRequests } from './features.ts';
import { followWorkspace } from './follow-workspace.ts';
import { Publisher } from './publisher.ts';
import { Session } from './session.ts';
import { followText } from './text-sync.ts';
import { WorkspaceFiles } from './workspace/files.ts';

/** Serves one editor over a connection, until the editor ends it. */
export function startServer(connection: Connection): void {
  connection.onInitialize((params): InitializeResult => {
    const session = new Session(readClientFeatures(params), (line) => log(connection, line), todayIn(params));
    const publisher = new Publisher(connection, session);
    const files = new WorkspaceFiles(session);
    followText(connection, session, publisher, files);
    followWorkspace(connection, session, publisher, files, params);
    answerRequests(connection, session);
    return { capabilities, serverInfo: { name: 'SOP Language Server' } };
  });
  connection.listen();
}

function log(connection: Connection, line: string): void {
  try {
    connection.console.error(line);
  } catch {
    // The editor has gone.
  }
}

/** Tests, examples and pictures fix the day: `initializationOptions: { today: '2026-11-16' }`. */
function todayIn({ initializationOptions: options }: InitializeParams): string | undefined {
  const today: unknown = typeof options === 'object' && options !== null ? options.today : undefined;
  return typeof today === 'string' && readDay(today) !== undefined ? today : undefined;
}
