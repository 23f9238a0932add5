import * as vscode from 'vscode';
import type { ComparedChange } from '../../server/messages/compare.ts';

/** Marks in the gutter of a document where it has changed: a plus for what is new, a dot for what is another. */
export class ChangedLines implements vscode.Disposable {
  readonly #added: vscode.TextEditorDecorationType;
  readonly #changed: vscode.TextEditorDecorationType;

  constructor(extension: vscode.Uri) {
    const mark = (name: string, colour: string) =>
      vscode.window.createTextEditorDecorationType({
        gutterIconPath: vscode.Uri.joinPath(extension, 'client', 'icons', `${name}.svg`),
        gutterIconSize: '70%',
        overviewRulerColor: new vscode.ThemeColor(colour),
        overviewRulerLane: vscode.OverviewRulerLane.Left,
      });
    this.#added = mark('added', 'editorOverviewRuler.addedForeground');
    this.#changed = mark('changed', 'editorOverviewRuler.modifiedForeground');
  }

  show(document: vscode.TextDocument, changes: readonly ComparedChange[]): void {
    const [added, changed]: [vscode.DecorationOptions[], vscode.DecorationOptions[]] = [[], []];
    for (const { kind, range, sentence } of changes) {
      if (range === null) continue;
      const { line } = range.start;
      const at = new vscode.Range(line, 0, line, 0);
      (kind === 'added' ? added : changed).push({ range: at, hoverMessage: plain(sentence) });
    }
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document !== document) continue;
      editor.setDecorations(this.#added, added);
      editor.setDecorations(this.#changed, changed);
    }
  }

  dispose(): void {
    this.#added.dispose();
    this.#changed.dispose();
  }
}

/** What a document says is no Markdown. */
function plain(text: string): vscode.MarkdownString {
  return new vscode.MarkdownString().appendText(text);
}
