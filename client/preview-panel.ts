import * as vscode from 'vscode';
import type { MapAnswer } from '../server/messages/messages.ts';
import { addFirstStep, goTo } from './editor.ts';
import type { LanguageServer } from './language-server.ts';
import { LatestMap } from './latest-map.ts';
import { previewHtml } from './preview-html.ts';
import { fileName, firstErrorInFlow, hasHeader, isSop } from './sop-document.ts';
import type { FromPreview, PreviewSettings, ToPreview } from './webview/protocol.ts';

/** The preview beside the editor: it shows the map of one document at a time and goes where the editor goes. */
export class PreviewPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #server: LanguageServer;
  readonly #latest: LatestMap;
  readonly #subscriptions: vscode.Disposable;
  #document: vscode.TextDocument;

  constructor(
    panel: vscode.WebviewPanel,
    scripts: vscode.Uri,
    server: LanguageServer,
    document: vscode.TextDocument,
  ) {
    this.#panel = panel;
    this.#server = server;
    this.#document = document;
    this.#latest = new LatestMap(server, (answer) => this.#showAnswer(answer));
    this.#subscriptions = vscode.Disposable.from(this.#latest, ...this.#listen());
    panel.onDidDispose(() => this.#subscriptions.dispose());
    panel.webview.html = pageOf(panel.webview, scripts);
    this.#follow(document);
  }

  show(document: vscode.TextDocument): void {
    this.#panel.reveal(undefined, true);
    this.#follow(document);
  }

  dispose(): void {
    this.#panel.dispose();
  }

  #listen(): vscode.Disposable[] {
    const isShown = (document: vscode.TextDocument) =>
      document.uri.toString() === this.#document.uri.toString();
    return [
      this.#panel.webview.onDidReceiveMessage((message: FromPreview) => this.#receive(message)),
      this.#server.onTextSent((document) => isShown(document) && this.#refresh()),
      this.#server.onRunningChange(() => this.#refresh()),
      vscode.window.onDidChangeActiveTextEditor((editor) => {
        if (editor && isSop(editor.document)) this.#follow(editor.document);
      }),
      vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
        if (isShown(textEditor.document)) this.#sendCursor();
      }),
      // What the checks report can change without a change of this text: another document's, or another day.
      vscode.languages.onDidChangeDiagnostics(({ uris }) => {
        if (uris.some((uri) => uri.toString() === this.#document.uri.toString())) this.#refresh();
      }),
      vscode.workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('sop.preview', this.#document.uri)) this.#follow(this.#document);
      }),
    ];
  }

  #follow(document: vscode.TextDocument): void {
    this.#document = document;
    this.#panel.title = `Preview ${fileName(document)}`;
    this.#send({
      type: 'follow',
      uri: this.#uri,
      fileName: fileName(document),
      settings: settingsFor(document),
    });
    this.#sendCursor();
    this.#refresh();
  }

  #refresh(): void {
    if (this.#server.running) void this.#latest.ask(this.#document);
    else
      void this.#server.started.catch(() =>
        this.#send({ type: 'no map', uri: this.#uri, reason: 'server stopped' }),
      );
  }

  #showAnswer(answer: MapAnswer | null): void {
    const uri = this.#uri;
    const firstError = firstErrorInFlow(this.#document);
    // The server may write the same address in another way.
    if (answer) this.#send({ type: 'map', answer: { ...answer, uri }, firstError });
    else this.#send({ type: 'no map', uri, reason: hasHeader(this.#document) ? 'other kind' : 'not begun' });
  }

  #sendCursor(): void {
    const editor = vscode.window.visibleTextEditors.find(({ document }) => document === this.#document);
    if (editor) this.#send({ type: 'cursor', uri: this.#uri, line: editor.selection.active.line });
  }

  #receive(message: FromPreview): void {
    if (message.type === 'ready') this.#follow(this.#document);
    else if (message.type === 'go to') void goTo(this.#document, message.range);
    else if (message.type === 'add first step') void addFirstStep(this.#document);
    else if (message.type === 'show log') this.#server.showLog();
  }

  #send(message: ToPreview): void {
    void this.#panel.webview.postMessage(message);
  }

  get #uri(): string {
    return this.#document.uri.toString();
  }
}

function pageOf(webview: vscode.Webview, scripts: vscode.Uri): string {
  const source = (file: string) => webview.asWebviewUri(vscode.Uri.joinPath(scripts, file)).toString();
  return previewHtml({
    script: source('webview.js'),
    style: source('preview.css'),
    cspSource: webview.cspSource,
    nonce: crypto.randomUUID(),
  });
}

function settingsFor(document: vscode.TextDocument): PreviewSettings {
  const settings = vscode.workspace.getConfiguration('sop.preview', document);
  return {
    scrollWithCursor: settings.get('scrollWithCursor', true),
    showFindings: settings.get('showFindings', true),
  };
}
