import type { Connection, InitializeParams } from 'vscode-languageserver';
import { readDay } from '../core/dates/day.ts';
import { listening } from './answering.ts';
import type { ClientFeatures } from './client-features.ts';
import type { StartConversion } from './conversion/conversion.ts';
import { Conversions } from './conversion/conversions.ts';
import { answerRequests } from './features.ts';
import { byPlace } from './files/by-place.ts';
import type { FileAccess } from './files/file-access.ts';
import { EditorFiles } from './files/of-editor.ts';
import { followWorkspace } from './follow-workspace.ts';
import type { ConversionOptions } from './messages/conversion.ts';
import type { FileOptions } from './messages/files.ts';
import { announceOverview } from './overview/announce.ts';
import { Publisher } from './publisher.ts';
import { Refresh } from './refresh.ts';
import { runCommands } from './run-commands.ts';
import { Session } from './session.ts';
import { followEditorSettings } from './settings/follow-editor-settings.ts';
import { followText } from './text-sync.ts';
import { WorkspaceFiles } from './workspace/files.ts';

/** What the server can have of the machine that it runs on. */
export interface Host {
  /** Without it the editor reads all files. */
  readonly disk?: FileAccess;
  readonly startConversion: StartConversion;
}

/** Answers all that an editor asks once it has been told what it can ask for. */
export function serve(
  connection: Connection,
  { disk, startConversion }: Host,
  client: ClientFeatures,
  params: InitializeParams,
): void {
  const session = new Session(
    client,
    filesFor(connection, disk, params),
    (line) => log(connection, line),
    todayIn(params),
    conversionsFor(startConversion, params),
  );
  const refresh = new Refresh(connection, session);
  const publisher = new Publisher(connection, session, refresh);
  const files = new WorkspaceFiles(session, session.files);
  followText(connection, session, publisher, files);
  const begin = [
    listening(session, 'settings', followEditorSettings(connection, session, refresh)),
    listening(session, 'index', followWorkspace(connection, session, publisher, files, params)),
  ];
  connection.onInitialized(() => {
    for (const each of begin) each(undefined);
  });
  answerRequests(connection, session);
  runCommands(connection, session);
  announceOverview(connection, session);
}

function log(connection: Connection, line: string): void {
  try {
    connection.console.error(line);
  } catch {
    // The editor has gone.
  }
}

function filesFor(
  connection: Connection,
  disk: FileAccess | undefined,
  params: InitializeParams,
): FileAccess {
  const { readsFiles }: FileOptions = params.initializationOptions ?? {};
  return byPlace(disk, readsFiles === true ? new EditorFiles(connection) : undefined);
}

function conversionsFor(start: StartConversion, params: InitializeParams): Conversions | undefined {
  const { conversionProgram }: ConversionOptions = params.initializationOptions ?? {};
  return typeof conversionProgram === 'string' ? new Conversions(start, conversionProgram) : undefined;
}

/** Tests, examples and pictures fix the day: `initializationOptions: { today: '2026-11-16' }`. */
function todayIn({ initializationOptions: options }: InitializeParams): string | undefined {
  const today: unknown = typeof options === 'object' && options !== null ? options.today : undefined;
  return typeof today === 'string' && readDay(today) !== undefined ? today : undefined;
}
