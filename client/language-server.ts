import * as vscode from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import type { FileOptions } from '../server/messages/files.ts';
import type { MapAnswer, MapRequest } from '../server/messages/messages.ts';
import { readFilesFor } from './workspace-files.ts';

/** The language server as the rest of the extension sees it. */
export interface LanguageServer extends vscode.Disposable {
  readonly started: Promise<void>;
  readonly running: boolean;
  readonly onRunningChange: vscode.Event<boolean>;
  /** The server has been told of a change: what it answers from now on is of the new text. */
  readonly onTextSent: vscode.Event<vscode.TextDocument>;
  requestMap(document: vscode.TextDocument, token: vscode.CancellationToken): Promise<MapAnswer | null>;
  restart(): Promise<void>;
  showLog(): void;
}

/** Makes the client of a server that is started as the place allows where the extension runs. */
export type MakeClient = (name: string, options: LanguageClientOptions) => BaseLanguageClient;

export function startLanguageServer(makeClient: MakeClient): LanguageServer {
  const textSent = new vscode.EventEmitter<vscode.TextDocument>();
  const runningChange = new vscode.EventEmitter<boolean>();
  const client = makeClient('SOP Language Server', clientOptions(textSent));
  const files = readFilesFor(client);
  client.onDidChangeState(({ newState }) => runningChange.fire(newState === State.Running));

  // The client itself tells the user when the server cannot be started.
  const started = client.start();
  started.catch(() => {});

  return {
    started,
    get running() {
      return client.state === State.Running;
    },
    onRunningChange: runningChange.event,
    onTextSent: textSent.event,
    requestMap: (document, token) => {
      const method: MapRequest['method'] = 'sop/map';
      const params: MapRequest['params'] = { uri: client.code2ProtocolConverter.asUri(document.uri) };
      return client.sendRequest<MapRequest['result']>(method, params, token);
    },
    restart: async () => {
      await client.stop();
      await client.start();
    },
    showLog: () => client.outputChannel.show(),
    dispose: () => {
      textSent.dispose();
      runningChange.dispose();
      files.dispose();
      void client.dispose();
    },
  };
}

function clientOptions(textSent: vscode.EventEmitter<vscode.TextDocument>): LanguageClientOptions {
  return {
    // Without a scheme: documents that are not saved yet, and those of virtual workspaces, are checked too.
    documentSelector: [{ language: 'sop' }],
    initializationOptions: { readsFiles: true } satisfies FileOptions,
    diagnosticPullOptions: { onChange: true },
    synchronize: {
      configurationSection: 'sop',
      fileEvents: vscode.workspace.createFileSystemWatcher('**/{*.sop,sop.config.json}'),
    },
    middleware: {
      didChange: async (change, send) => {
        await send(change);
        textSent.fire(change.document);
      },
    },
  };
}
