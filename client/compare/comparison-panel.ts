import * as vscode from 'vscode';
import type { CompareRequest } from '../../server/messages/compare.ts';
import type { LanguageServer } from '../language-server.ts';
import { fileName } from '../sop-document.ts';
import { ChangedLines } from './changed-lines.ts';
import { comparisonHtml, goToChange } from './comparison-html.ts';
import type { OtherVersion } from './other-version.ts';

/** What has changed in a document, beside it, for as long as the panel is open; it follows what is typed. */
export class ComparisonPanel implements vscode.Disposable {
  readonly #panel: vscode.WebviewPanel;
  readonly #document: vscode.TextDocument;
  readonly #server: LanguageServer;
  readonly #lines: ChangedLines;
  readonly #subscriptions: vscode.Disposable;
  #other: OtherVersion;
  #isClosed = false;

  constructor(
    extension: vscode.Uri,
    document: vscode.TextDocument,
    other: OtherVersion,
    server: LanguageServer,
  ) {
    this.#document = document;
    this.#other = other;
    this.#server = server;
    this.#lines = new ChangedLines(extension);
    this.#panel = vscode.window.createWebviewPanel(
      'sop.comparison',
      titleFor(document),
      { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true },
      { enableScripts: false, enableCommandUris: [goToChange], localResourceRoots: [] },
    );
    this.#panel.iconPath = new vscode.ThemeIcon('git-compare');
    this.#subscriptions = vscode.Disposable.from(
      this.#lines,
      server.onTextSent((changed) => changed === document && void this.refresh()),
      vscode.window.onDidChangeVisibleTextEditors(() => void this.refresh()),
      vscode.window.onDidChangeActiveColorTheme(() => void this.refresh()),
    );
    this.#panel.onDidDispose(() => {
      this.#isClosed = true;
      this.#subscriptions.dispose();
    });
    void this.refresh();
  }

  get uri(): string {
    return this.#document.uri.toString();
  }

  onDispose(then: () => void): void {
    this.#panel.onDidDispose(then);
  }

  compareWith(other: OtherVersion): void {
    this.#other = other;
    this.#panel.reveal(undefined, true);
    void this.refresh();
  }

  async refresh(): Promise<void> {
    const other = this.#other;
    const { version } = this.#document;
    const answer = await this.#server.ask<CompareRequest>('sop/compare', {
      uri: this.uri,
      before: other.text,
      colours: colours(),
    });
    if (!answer || this.#isClosed || other !== this.#other || version !== this.#document.version) return;
    const { webview } = this.#panel;
    webview.html = comparisonHtml(answer, other.name, this.#document.uri, webview.cspSource);
    this.#lines.show(this.#document, answer.changes);
  }

  dispose(): void {
    this.#panel.dispose();
  }
}

function titleFor(document: vscode.TextDocument): string {
  return vscode.l10n.t('Changes of {0}', fileName(document));
}

function colours(): CompareRequest['params']['colours'] {
  switch (vscode.window.activeColorTheme.kind) {
    case vscode.ColorThemeKind.Light:
      return 'light';
    case vscode.ColorThemeKind.Dark:
      return 'dark';
    case vscode.ColorThemeKind.HighContrast:
      return 'contrast';
    default:
      return 'light';
  }
}
