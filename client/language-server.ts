import * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions, State, TransportKind } from 'vscode-languageclient/node';
import type { MapAnswer, MapRequest } from '../server/messages/messages.ts';

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

export function startLanguageServer(context: vscode.ExtensionContext): LanguageServer {
  const textSent = new vscode.EventEmitter<vscode.TextDocument>();
  const runningChange = new vscode.EventEmitter<boolean>();
  const client = new LanguageClient(
    'sop',
    'SOP Language Server',
    serverModule(context),
    clientOptions(textSent),
  );
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
    restart: () => client.restart(),
    showLog: () => client.outputChannel.show(),
    dispose: () => {
      textSent.dispose();
      runningChange.dispose();
      void client.dispose();
    },
  };
}

function serverModule(context: vscode.ExtensionContext) {
  const run = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  return { run, debug: { ...run, options: { execArgv: ['--nolazy', '--inspect=6009'] } } };
}

function clientOptions(textSent: vscode.EventEmitter<vscode.TextDocument>): LanguageClientOptions {
  return {
    // Without a scheme: documents that are not saved yet, and those of virtual workspaces, are checked too.
    documentSelector: [{ language: 'sop' }],
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
