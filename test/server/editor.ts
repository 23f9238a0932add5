import { PassThrough } from 'node:stream';
import {
  type ClientCapabilities,
  createConnection,
  createProtocolConnection,
  type Diagnostic,
  DidChangeTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type InitializeParams,
  type InitializeResult,
  LogMessageNotification,
  type Position,
  type ProtocolConnection,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import { nodeHost } from '../../server/node-host.ts';
import { startServer } from '../../server/start-server.ts';

/** The day that it is in all tests. */
export const today = '2026-11-16';

/** An editor that talks to a server of its own over a pair of streams, as it would to a process. */
export class Editor {
  readonly connection: ProtocolConnection;
  readonly initialized: Promise<InitializeResult>;
  /** What the server has logged; a test ends with none. */
  readonly log: string[] = [];
  readonly #published = new Map<string, PublishDiagnosticsParams>();
  readonly #times = new Map<string, number>();
  readonly #versions = new Map<string, number>();
  #waiting: (() => void)[] = [];

  constructor({ folders = [], capabilities = able, options = { today } }: EditorOptions = {}) {
    const toServer = new PassThrough();
    const fromServer = new PassThrough();
    startServer(
      (options) =>
        createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(fromServer), options),
      async () => nodeHost,
    );
    this.connection = createProtocolConnection(
      new StreamMessageReader(fromServer),
      new StreamMessageWriter(toServer),
    );
    this.connection.onNotification(PublishDiagnosticsNotification.type, (published) => {
      this.#published.set(published.uri, published);
      this.#times.set(published.uri, (this.#times.get(published.uri) ?? 0) + 1);
      for (const wake of this.#waiting.splice(0)) wake();
    });
    this.connection.onNotification(LogMessageNotification.type, ({ message }) => {
      this.log.push(message);
    });
    this.connection.onRequest('client/registerCapability', () => null);
    this.connection.listen();
    this.initialized = this.#initialize(folders, capabilities, options);
  }

  /** Opens a document, again if need be; its version is one that it has not had before. */
  async open(uri: string, text: string): Promise<void> {
    await this.initialized;
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    const textDocument = { uri, languageId: 'sop', version, text };
    await this.connection.sendNotification(DidOpenTextDocumentNotification.type, { textDocument });
  }

  async change(uri: string, ...contentChanges: TextDocumentContentChangeEvent[]): Promise<void> {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    await this.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges,
    });
  }

  async close(uri: string): Promise<void> {
    await this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  /** What is wrong with the version of a document that was sent last. */
  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    return this.publishedWhen(uri, (published) => published.version === this.#versions.get(uri));
  }

  async publishedWhen(
    uri: string,
    isWanted: (published: PublishDiagnosticsParams) => boolean,
  ): Promise<readonly Diagnostic[]> {
    for (;;) {
      const published = this.#published.get(uri);
      if (published !== undefined && isWanted(published)) return published.diagnostics;
      await new Promise<void>((resolve) => this.#waiting.push(resolve));
    }
  }

  /** The files of the workspace have been read: what was open by then has been published a second time. */
  async indexed(uri: string): Promise<void> {
    await this.publishedWhen(uri, () => (this.#times.get(uri) ?? 0) > 1);
  }

  /** All that the server had to do has been done: it answers one question after the other, and this is the last. */
  async settled(): Promise<void> {
    for (let turns = 0; turns < 3; turns++) {
      await this.connection.sendRequest('sop/map', { uri: 'untitled:none' });
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  published(uri: string): readonly Diagnostic[] | undefined {
    return this.#published.get(uri)?.diagnostics;
  }

  /** Fails when the server has logged that something went wrong. */
  async end(): Promise<void> {
    await this.settled();
    this.connection.end();
    this.connection.dispose();
    if (this.log.length > 0) throw new Error(`the server has logged: ${this.log.join('\n')}`);
  }

  async #initialize(
    folders: readonly string[],
    capabilities: ClientCapabilities,
    options: unknown,
  ): Promise<InitializeResult> {
    const params: InitializeParams = {
      processId: null,
      rootUri: null,
      workspaceFolders: folders.map((uri) => ({ uri, name: uri })),
      clientInfo: { name: 'Code - OSS' },
      capabilities,
      initializationOptions: options,
    };
    const result = await this.connection.sendRequest<InitializeResult>('initialize', params);
    await this.connection.sendNotification('initialized', {});
    return result;
  }
}

interface EditorOptions {
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly options?: unknown;
}

/** An editor that can do all that the server makes use of. */
export const able: ClientCapabilities = {
  textDocument: {
    completion: { completionItem: { snippetSupport: true } },
    definition: { linkSupport: false },
    publishDiagnostics: {
      relatedInformation: true,
      codeDescriptionSupport: true,
      tagSupport: { valueSet: [1, 2] },
    },
  },
  workspace: { workspaceEdit: { documentChanges: true }, workspaceFolders: true },
};

export type { Diagnostic, Position };
