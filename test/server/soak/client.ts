import {
  CancellationTokenSource,
  type ClientCapabilities,
  type Diagnostic,
  type FileEvent,
  LSPErrorCodes,
  ProgressType,
  ResponseError,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceDiagnosticReportPartialResult,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { able, Editor } from '../editor.ts';
import type { Repository } from './repository.ts';

const capabilities: ClientCapabilities = {
  ...able,
  textDocument: { ...able.textDocument, diagnostic: {} },
  workspace: {
    ...able.workspace,
    diagnostics: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceEdit: { documentChanges: true, resourceOperations: ['create', 'rename', 'delete'] },
  },
};

/** What may come of a question beside an answer: nobody wants it any more, it is about what has changed, it is refused. */
const expected: ReadonlySet<number> = new Set([
  LSPErrorCodes.RequestCancelled,
  LSPErrorCodes.ContentModified,
  LSPErrorCodes.ServerCancelled,
  LSPErrorCodes.RequestFailed,
]);

/** An editor on a repository: it has documents open, follows the disk, and shows the findings of all files. */
export class Client {
  readonly editor: Editor;
  readonly documents = new Map<string, TextDocument>();
  /** What it shows of documents that are not open. */
  readonly shown = new Map<string, readonly Diagnostic[]>();
  readonly failures: string[] = [];
  asked = 0;
  readonly #repository: Repository;
  readonly #stream = new CancellationTokenSource();

  constructor(repository: Repository) {
    this.#repository = repository;
    this.editor = new Editor({ folders: [repository.uriOf('')], capabilities });
    const { connection } = this.editor;
    connection.onRequest('workspace/diagnostic/refresh', () => {
      for (const uri of this.documents.keys())
        void this.ask('textDocument/diagnostic', { textDocument: { uri } });
      return null;
    });
    for (const what of ['inlayHint', 'codeLens'])
      connection.onRequest(`workspace/${what}/refresh`, () => null);
  }

  /** Has the findings of all files told for as long as it lives. */
  async follow(): Promise<void> {
    await this.editor.initialized;
    const { connection } = this.editor;
    const partialResultToken = 'all findings';
    connection.onProgress(
      new ProgressType<WorkspaceDiagnosticReportPartialResult>(),
      partialResultToken,
      (piece) => {
        for (const each of piece.items) if (each.kind === 'full') this.shown.set(each.uri, each.items);
      },
    );
    void this.ask('workspace/diagnostic', { previousResultIds: [], partialResultToken }, this.#stream);
  }

  async ask<R>(
    method: string,
    params: object,
    cancelling = new CancellationTokenSource(),
  ): Promise<R | undefined> {
    this.asked++;
    try {
      return await this.editor.connection.sendRequest<R>(method, params, cancelling.token);
    } catch (error) {
      const isExpected = error instanceof ResponseError && expected.has(error.code);
      if (!isExpected) this.failures.push(`${method}: ${error} ${JSON.stringify(params)}`);
      return undefined;
    }
  }

  async open(path: string): Promise<void> {
    const uri = this.#repository.uriOf(path);
    const text = await this.#repository.read(path);
    if (text === undefined || this.documents.has(uri)) return;
    this.documents.set(uri, TextDocument.create(uri, 'sop', 1, text));
    await this.editor.open(uri, text);
  }

  async close(uri: string): Promise<void> {
    if (this.documents.delete(uri)) await this.editor.close(uri);
  }

  async edit(uri: string, edits: readonly TextEdit[]): Promise<void> {
    const document = this.documents.get(uri);
    if (document === undefined) return;
    // From the last to the first: each stands where the text before it has not changed yet.
    const inOrder = edits
      .toReversed()
      .toSorted((one, other) => document.offsetAt(other.range.start) - document.offsetAt(one.range.start));
    const changes = inOrder.map(({ range, newText }) => ({ range, text: newText }));
    TextDocument.update(document, changes, document.version + 1);
    await this.editor.change(uri, ...changes);
  }

  async replace(uri: string, text: string): Promise<void> {
    const document = this.documents.get(uri);
    if (document === undefined || document.getText() === text) return;
    TextDocument.update(document, [{ text }], document.version + 1);
    await this.editor.change(uri, { text });
  }

  async save(uri: string): Promise<void> {
    const text = this.documents.get(uri)?.getText();
    if (text !== undefined) await this.tell(await this.#repository.write(this.#repository.pathOf(uri), text));
  }

  /** What an editor notices of the disk. */
  async tell(changes: readonly FileEvent[]): Promise<void> {
    if (changes.length > 0)
      await this.editor.connection.sendNotification('workspace/didChangeWatchedFiles', { changes });
  }

  /** Does what the server has made of a request, in what is open and on the disk. */
  async apply(edit: WorkspaceEdit | null | undefined): Promise<void> {
    for (const change of edit?.documentChanges ?? []) {
      if ('kind' in change) continue;
      const { textDocument, edits } = change as TextDocumentEdit;
      const texts = edits.filter((each): each is TextEdit => 'newText' in each);
      if (this.documents.has(textDocument.uri)) await this.edit(textDocument.uri, texts);
      else await this.#applyOnDisk(textDocument.uri, texts);
    }
  }

  /** Something happens on the disk: what is open and was not edited is what that has then, or closed. */
  async followedBy(happens: () => Promise<readonly FileEvent[]>): Promise<void> {
    const before = new Map<string, string | undefined>();
    for (const uri of this.documents.keys())
      before.set(uri, await this.#repository.read(this.#repository.pathOf(uri)));
    await this.tell(await happens());
    for (const [uri, document] of [...this.documents]) {
      if (document.getText() !== before.get(uri)) continue;
      const text = await this.#repository.read(this.#repository.pathOf(uri));
      if (text === undefined) await this.close(uri);
      else await this.replace(uri, text);
    }
  }

  async end(): Promise<void> {
    this.#stream.cancel();
    // A server that nobody has shut down waits for the next day.
    await this.ask('shutdown', {});
    await this.editor.end();
  }

  async #applyOnDisk(uri: string, edits: readonly TextEdit[]): Promise<void> {
    const path = this.#repository.pathOf(uri);
    const text = await this.#repository.read(path);
    if (text === undefined) return;
    const changed = TextDocument.applyEdits(TextDocument.create(uri, 'sop', 1, text), [...edits]);
    await this.tell(await this.#repository.write(path, changed));
  }
}
