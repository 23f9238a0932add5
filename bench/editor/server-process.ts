import { type ChildProcess, spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import {
  createProtocolConnection,
  type Diagnostic,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentContentChangeEvent,
} from 'vscode-languageserver/node';
import type { Server } from './servers.ts';

interface How {
  /** The folder of the workspace, which the server is started in as well. */
  readonly folder: string;
  /** Findings are asked for, as VS Code does where a server offers that, and not waited for. */
  readonly pulls?: boolean;
  /** For Node, in front of the server's own arguments. */
  readonly nodeArguments?: readonly string[];
}

/** What servers want of an editor, and what nothing comes of here. */
const obeyed = [
  'client/registerCapability',
  'window/workDoneProgress/create',
  ...['diagnostic', 'semanticTokens', 'codeLens', 'inlayHint'].map((what) => `workspace/${what}/refresh`),
];

/** A server in a process of its own, and the editor's side of the talk with it. */
export class ServerProcess {
  readonly #child: ChildProcess;
  readonly #connection: ProtocolConnection;
  readonly #folder: string;
  readonly #language: string;
  readonly #pulls: boolean;
  readonly #versions = new Map<string, number>();
  readonly #waiting = new Map<string, (diagnostics: readonly Diagnostic[]) => void>();

  private constructor(server: Server, { folder, pulls = false, nodeArguments = [] }: How) {
    this.#folder = pathToFileURL(folder).href;
    this.#language = server.language;
    this.#pulls = pulls;
    this.#child = spawn(process.execPath, [...nodeArguments, ...server.command], {
      cwd: folder,
      stdio: ['pipe', 'pipe', nodeArguments.length > 0 ? 'pipe' : 'ignore'],
    });
    this.#connection = createProtocolConnection(
      new StreamMessageReader(this.#child.stdout as Readable),
      new StreamMessageWriter(this.#child.stdin as Writable),
    );
    this.#connection.onNotification('textDocument/publishDiagnostics', ({ uri, diagnostics }) =>
      this.#waiting.get(uri)?.(diagnostics),
    );
    this.#connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) =>
      items.map(() => server.settings),
    );
    for (const method of obeyed) this.#connection.onRequest(method, () => null);
    this.#connection.listen();
  }

  /** Starts a server, and waits until it has said what it can. */
  static async start(server: Server, how: How): Promise<ServerProcess> {
    const started = new ServerProcess(server, how);
    await started.#initialize();
    return started;
  }

  /** The editor is ready: from here on a server reads the workspace. */
  async begin(): Promise<void> {
    await this.#connection.sendNotification('initialized', {});
  }

  uriOf(file: string): string {
    return `${this.#folder}/${file}`;
  }

  /** Resolves with what is wrong, as far as that is said. */
  async open(file: string, text: string): Promise<readonly Diagnostic[]> {
    const uri = this.uriOf(file);
    const version = this.#next(uri);
    const told = this.told(uri);
    const textDocument = { uri, languageId: this.#language, version, text };
    void this.#connection.sendNotification('textDocument/didOpen', { textDocument });
    return this.#pulls ? this.#pull(uri) : told;
  }

  async close(file: string): Promise<void> {
    await this.#connection.sendNotification('textDocument/didClose', {
      textDocument: { uri: this.uriOf(file) },
    });
  }

  /** Resolves with what is wrong after the change. */
  async change(file: string, change: TextDocumentContentChangeEvent): Promise<readonly Diagnostic[]> {
    const uri = this.uriOf(file);
    const textDocument = { uri, version: this.#next(uri) };
    const told = this.told(uri);
    void this.#connection.sendNotification('textDocument/didChange', {
      textDocument,
      contentChanges: [change],
    });
    return this.#pulls ? this.#pull(uri) : told;
  }

  /** Resolves the next time that the server tells by itself what is wrong with a document. */
  told(uri: string): Promise<readonly Diagnostic[]> {
    return new Promise((resolve) => this.#waiting.set(uri, resolve));
  }

  ask<R>(method: string, params: object): Promise<R> {
    return this.#connection.sendRequest(method, params);
  }

  /** What the process holds now, in bytes; undefined where the system does not tell. */
  get memory(): number | undefined {
    try {
      const status = readFileSync(`/proc/${this.#child.pid}/status`, 'utf8');
      return Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1]) * 1024;
    } catch {
      return undefined;
    }
  }

  /** What the process writes beside the talk. */
  get errors(): Readable {
    return this.#child.stderr as Readable;
  }

  /** As an editor ends a server, which may then keep what makes its next start quicker; by force if it does not go. */
  async end(): Promise<void> {
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    const force = setTimeout(() => this.#child.kill('SIGKILL'), 2_000);
    await this.ask('shutdown', {}).catch(() => {});
    await this.#connection.sendNotification('exit').catch(() => {});
    await ended;
    clearTimeout(force);
    this.#connection.dispose();
  }

  async stop(): Promise<void> {
    this.#connection.dispose();
    const ended = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGKILL');
    await ended;
  }

  async #pull(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.ask<{ readonly items?: readonly Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    return report.items ?? [];
  }

  #next(uri: string): number {
    const version = (this.#versions.get(uri) ?? 0) + 1;
    this.#versions.set(uri, version);
    return version;
  }

  async #initialize(): Promise<void> {
    await this.#connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: this.#folder,
      workspaceFolders: [{ uri: this.#folder, name: 'library' }],
      capabilities: {
        textDocument: { publishDiagnostics: {}, ...(this.#pulls ? { diagnostic: {} } : {}) },
        workspace: {
          configuration: true,
          workspaceFolders: true,
          ...(this.#pulls ? { diagnostics: { refreshSupport: true } } : {}),
        },
      },
    });
  }
}
