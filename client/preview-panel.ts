import * as vscode from 'vscode';
import type { ExportView } from '../server/messages/export.ts';
import type { MapAnswer, MapChoice } from '../server/messages/messages.ts';
import { bytesOf } from './base64.ts';
import { addFirstStep, goTo } from './editor.ts';
import { exportDocument } from './export/export-document.ts';
import { exportMap } from './export/export-map.ts';
import { printDocument } from './export/print.ts';
import type { LanguageServer } from './language-server.ts';
import { LatestMap } from './latest-map.ts';
import { openLink } from './open-link.ts';
import { previewHtml } from './preview-html.ts';
import { fileName, firstErrorInFlow, hasHeader, isSop } from './sop-document.ts';
import type { FromPreview, PreviewSettings, ToPreview } from './webview/protocol.ts';

/**
 * A preview beside the editor: it shows the map of one document at a time and goes where the editor goes, unless it is
 * locked to its document.
 */
export class PreviewPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #server: LanguageServer;
  /** The folder of the pages that a browser is given to print. */
  readonly #printed: vscode.Uri;
  readonly #latest: LatestMap;
  readonly #subscriptions: vscode.Disposable;
  #document: vscode.TextDocument;
  #choice: MapChoice = {};
  #isLocked = false;
  /** Who waits for a PNG. */
  #painted: ((png: Uint8Array | undefined) => void) | undefined;

  constructor(
    panel: vscode.WebviewPanel,
    scripts: vscode.Uri,
    printed: vscode.Uri,
    server: LanguageServer,
    document: vscode.TextDocument,
  ) {
    this.#panel = panel;
    this.#printed = printed;
    this.#server = server;
    this.#document = document;
    this.#latest = new LatestMap(server, (answer) => this.#showAnswer(answer));
    this.#subscriptions = vscode.Disposable.from(this.#latest, ...this.#listen());
    panel.onDidDispose(() => this.#subscriptions.dispose());
    panel.webview.html = pageOf(panel.webview, scripts);
    this.#follow(document);
  }

  /** Whether it would show the document when asked to: it does already, or goes where the editor goes. */
  isFor(document: vscode.TextDocument): boolean {
    return !this.#isLocked || document.uri.toString() === this.#uri;
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
        if (editor && isSop(editor.document) && !this.#isLocked) this.#follow(editor.document);
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
    this.#showTitle();
    this.#send({
      type: 'follow',
      uri: this.#uri,
      fileName: fileName(document),
      settings: settingsFor(document),
      locked: this.#isLocked,
    });
    this.#sendCursor();
    this.#refresh();
  }

  #refresh(): void {
    if (this.#server.running) void this.#latest.ask(this.#document, this.#choice);
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
    const document = this.#document;
    if (message.type === 'ready') {
      this.#choice = message.choice;
      this.#isLocked = message.locked;
      this.#follow(document);
    } else if (message.type === 'choose') {
      this.#choice = message.choice;
      this.#refresh();
    } else if (message.type === 'lock') {
      this.#isLocked = message.locked;
      this.#showTitle();
    } else if (message.type === 'export map') {
      const paint = (svg: string) => this.#paint(svg);
      void exportMap(document, { ...message, choice: this.#choice }, this.#server, paint);
    } else if (message.type === 'hand out') void exportDocument(document, message.handout, this.#server);
    else if (message.type === 'print')
      void printDocument(document, sheetIn(this.#choice), this.#server, this.#printed);
    else if (message.type === 'painted')
      this.#painted?.(message.png === '' ? undefined : bytesOf(message.png));
    else if (message.type === 'go to') void goTo(document, message.range);
    else if (message.type === 'open link') void openLink(document, message.href);
    else if (message.type === 'add first step') void addFirstStep(document);
    else if (message.type === 'show log') this.#server.showLog();
  }

  #paint(svg: string): Promise<Uint8Array | undefined> {
    this.#painted?.(undefined);
    return new Promise((resolve) => {
      this.#painted = resolve;
      this.#send({ type: 'paint', uri: this.#uri, svg });
    });
  }

  /** As the editor shows a preview of Markdown that is locked. */
  #showTitle(): void {
    const title = `Preview ${fileName(this.#document)}`;
    this.#panel.title = this.#isLocked ? `[${title}]` : title;
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

/** What a reader has before them: a sheet, or the document with its map. */
function sheetIn({ view }: MapChoice): ExportView {
  return view === 'checklist' || view === 'raci' ? view : 'document';
}

function settingsFor(document: vscode.TextDocument): PreviewSettings {
  const settings = vscode.workspace.getConfiguration('sop.preview', document);
  return {
    scrollWithCursor: settings.get('scrollWithCursor', true),
    showFindings: settings.get('showFindings', true),
  };
}
