import * as vscode from 'vscode';
import type { LineRange } from '../server/messages/messages.ts';
import { firstStep } from './first-step.ts';

/** Puts the cursor at the beginning of the range, in the editor that shows the document already if there is one. */
export async function goTo(document: vscode.TextDocument, range: LineRange): Promise<void> {
  const start = new vscode.Position(range.start.line, range.start.character);
  const end = new vscode.Position(range.end.line, range.end.character);
  const editor = await vscode.window.showTextDocument(document, columnOf(document));
  editor.selection = new vscode.Selection(start, start);
  editor.revealRange(new vscode.Range(start, end), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Writes the beginnings of a first step below the document's `Steps:`, or a new one at its end. */
export async function addFirstStep(document: vscode.TextDocument): Promise<void> {
  const editor = await vscode.window.showTextDocument(document, columnOf(document));
  const { pieces, at } = firstStep(document.getText());
  const snippet = new vscode.SnippetString();
  for (const piece of pieces) {
    if (typeof piece === 'string') snippet.appendText(piece);
    else snippet.appendPlaceholder(piece.ask);
  }
  await editor.insertSnippet(snippet, document.positionAt(at));
}

function columnOf(document: vscode.TextDocument): vscode.ViewColumn {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  return shown?.viewColumn ?? vscode.window.activeTextEditor?.viewColumn ?? vscode.ViewColumn.One;
}
