import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type InitializeParams,
  WatchKind,
} from 'vscode-languageserver';
import { configName } from '../core/index.ts';
import { listening } from './answering.ts';
import type { Publisher } from './publisher.ts';
import type { Session } from './session.ts';
import { ConfigDiagnostics } from './settings/config-diagnostics.ts';
import type { WorkspaceFiles } from './workspace/files.ts';
import { openWithLinkTo } from './workspace/linking.ts';
import { canonicalUri } from './workspace/uris.ts';

/** How often it is looked whether a new day has begun, in milliseconds. */
const dayCheck = 60_000;

/**
 * Follows what changes in the workspace apart from what is typed. Returns what is to be done once the editor is ready:
 * all files are read.
 */
export function followWorkspace(
  connection: Connection,
  session: Session,
  publisher: Publisher,
  files: WorkspaceFiles,
  initial: InitializeParams,
): () => Promise<void> {
  const settings = new ConfigDiagnostics(connection, session.configs);
  let folders = foldersOf(initial);
  session.configs.shown = folders.map(canonicalUri);
  let day = session.todayFor('');

  connection.onDidChangeWatchedFiles(
    listening(session, 'files', async ({ changes }) => {
      const uris = changes.map(({ uri }) => uri);
      if (await files.concernSettings(uris)) {
        session.configs.forget();
        await readAll();
      } else {
        session.reports.forgetLinksTo(new Set(uris.map(canonicalUri)));
        publisher.affected([...(await files.read(uris)), ...openWithLinkTo(uris, session)]);
      }
    }),
  );

  const timer = setInterval(
    listening(session, 'day', () => {
      const today = session.todayFor('');
      if (today === day) return;
      day = today;
      publisher.all();
      session.overview.allChanged();
    }),
    dayCheck,
  );
  // Where there is such a thing: a timer alone does not keep the process alive.
  timer.unref?.();
  connection.onShutdown(() => clearInterval(timer));

  async function readAll(): Promise<void> {
    await files.readFolders(folders);
    // Settings may have been found behind documents that they are for.
    session.library.reconsider();
    session.indexed = true;
    publisher.all();
    session.overview.allChanged();
    settings.publish();
  }

  function followFolders(): void {
    connection.workspace.onDidChangeWorkspaceFolders(
      listening(session, 'folders', async ({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        session.configs.shown = folders.map(canonicalUri);
        await readAll();
      }),
    );
  }

  return async () => {
    if (session.client.watchesFiles) await watchFiles(connection);
    if (session.client.folderChanges) followFolders();
    await readAll();
  };
}

function foldersOf({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (workspaceFolders) return workspaceFolders.map(({ uri }) => uri);
  return typeof rootUri === 'string' ? [rootUri] : [];
}

async function watchFiles(connection: Connection): Promise<void> {
  // Of all other files it matters only whether they are there: links lead to them.
  const others = { globPattern: '**/*', kind: WatchKind.Create | WatchKind.Delete };
  const watchers = [{ globPattern: '**/*.sop' }, { globPattern: `**/${configName}` }, others];
  await connection.client.register(DidChangeWatchedFilesNotification.type, { watchers });
}
