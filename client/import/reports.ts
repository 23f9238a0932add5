import * as vscode from 'vscode';
import type { ImportedDocument } from '../../server/messages/import.ts';

const scheme = 'sop-import';

/** What became of the sources that were imported in this window, to be read beside the documents. */
export class Reports implements vscode.TextDocumentContentProvider, vscode.Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changed = new vscode.EventEmitter<vscode.Uri>();
  readonly onDidChange = this.#changed.event;
  readonly #registered = vscode.workspace.registerTextDocumentContentProvider(scheme, this);

  provideTextDocumentContent(uri: vscode.Uri): string {
    return this.#texts.get(uri.path) ?? vscode.l10n.t('This report was of an earlier session.');
  }

  /** Opens it beside the document, which keeps the cursor. */
  async show(report: string): Promise<void> {
    const uri = vscode.Uri.from({ scheme, path: `/${vscode.l10n.t('Import report')}.md` });
    this.#texts.set(uri.path, report);
    this.#changed.fire(uri);
    const preserveFocus = true;
    try {
      await vscode.commands.executeCommand('markdown.showPreviewToSide', uri, { preserveFocus });
    } catch {
      // Where the preview of Markdown is switched off, it can be read as text.
      await vscode.window.showTextDocument(uri, { viewColumn: vscode.ViewColumn.Beside, preserveFocus });
    }
  }

  /** Says what there is to know of something that went into an open document. */
  async offer({ leftOut, missing, report }: ImportedDocument): Promise<void> {
    const show = vscode.l10n.t('What Went Where');
    const said = [
      missing === 0
        ? vscode.l10n.t('Imported as a procedure.')
        : vscode.l10n.t('Imported as a procedure. Fill in what is marked TODO: the source does not say it.'),
      ...(leftOut === 0 ? [] : [vscode.l10n.t('Pieces of the source that were left out: {0}.', leftOut)]),
    ];
    const chosen = await vscode.window.showInformationMessage(said.join(' '), show);
    if (chosen === show) await this.show(report);
  }

  dispose(): void {
    this.#registered.dispose();
    this.#changed.dispose();
  }
}
