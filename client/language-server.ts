import * as vscode from 'vscode';
import { type BaseLanguageClient, type LanguageClientOptions, State } from 'vscode-languageclient';
import type { CommandOptions } from '../server/messages/commands.ts';
import type { ConversionOptions } from '../server/messages/conversion.ts';
import type { FileOptions } from '../server/messages/files.ts';
import type { MapAnswer, MapChoice, MapRequest } from '../server/messages/messages.ts';
import type { OverviewChanged } from '../server/messages/overview.ts';
import type { RulePageOptions } from '../server/messages/rule-pages.ts';
import { rulePages } from './rule-pages.ts';
import { readFilesFor } from './workspace-files.ts';

/** A question to the server, with its answer. */
interface ServerRequest {
  readonly method: string;
  readonly params: object;
  readonly result: unknown;
}

/** The language server as the rest of the extension sees it. */
export interface LanguageServer extends vscode.Disposable {
  readonly started: Promise<void>;
  readonly running: boolean;
  readonly onRunningChange: vscode.Event<boolean>;
  /** The server has been told of a change: what it answers from now on is of the new text. */
  readonly onTextSent: vscode.Event<vscode.TextDocument>;
  /** What the views and the status bar show may be something else now. */
  readonly onOverviewChange: vscode.Event<void>;
  /** Undefined when there is no answer: the server is not there, or is going. */
  ask<R extends ServerRequest>(
    method: R['method'],
    params: R['params'],
    token?: vscode.CancellationToken,
  ): Promise<R['result'] | undefined>;
  requestMap(
    document: vscode.TextDocument,
    choice: MapChoice,
    token: vscode.CancellationToken,
  ): Promise<MapAnswer | null>;
  restart(): Promise<void>;
  showLog(): void;
}

/** Makes the client of a server that is started as the place allows where the extension runs. */
export type MakeClient = (name: string, options: LanguageClientOptions) => BaseLanguageClient;

export function startLanguageServer(makeClient: MakeClient, conversionProgram: string): LanguageServer {
  const textSent = new vscode.EventEmitter<vscode.TextDocument>();
  const runningChange = new vscode.EventEmitter<boolean>();
  const client = makeClient('SOP Language Server', clientOptions(textSent, conversionProgram));
  const overviewChange = new vscode.EventEmitter<void>();
  const files = readFilesFor(client);
  const told: OverviewChanged['method'] = 'sop/overviewChanged';
  client.onNotification(told, () => overviewChange.fire());
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
    onOverviewChange: overviewChange.event,
    ask: async <R extends ServerRequest>(
      method: R['method'],
      params: R['params'],
      token?: vscode.CancellationToken,
    ) => {
      try {
        await started;
        // A token that is undefined would be taken for a second parameter.
        const cancelled = token === undefined ? [] : [token];
        return await client.sendRequest<R['result']>(method, params, ...cancelled);
      } catch {
        return undefined;
      }
    },
    requestMap: (document, choice, token) => {
      const method: MapRequest['method'] = 'sop/map';
      const params: MapRequest['params'] = {
        ...choice,
        uri: client.code2ProtocolConverter.asUri(document.uri),
      };
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
      overviewChange.dispose();
      files.dispose();
      void client.dispose();
    },
  };
}

function clientOptions(
  textSent: vscode.EventEmitter<vscode.TextDocument>,
  conversionProgram: string,
): LanguageClientOptions {
  return {
    // Without a scheme: documents that are not saved yet, and those of virtual workspaces, are checked too.
    documentSelector: [{ language: 'sop' }],
    initializationOptions: {
      readsFiles: true,
      commands: ['sop.showUses', 'sop.markReviewed'],
      conversionProgram,
      rulePages,
    } satisfies FileOptions & CommandOptions & ConversionOptions & RulePageOptions,
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
