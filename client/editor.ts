import * as vscode from 'vscode';
import type { LineRange } from '../server/messages/messages.ts';
import { stepAfter } from './commands/step-after.ts';
import { firstStep, type Insertion } from './first-step.ts';

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
  await insert(firstStep(document.getText()), document);
}

/** Writes the beginnings of a step below the one that the cursor is in. */
export async function addStep({ document, selection }: vscode.TextEditor): Promise<void> {
  await insert(stepAfter(document.getText(), selection.active.line), document);
}

async function insert({ pieces, at }: Insertion, document: vscode.TextDocument): Promise<void> {
  const editor = await vscode.window.showTextDocument(document, columnOf(document));
  const snippet = new vscode.SnippetString();
  for (const piece of pieces) {
    if (typeof piece === 'string') snippet.appendText(piece);
    else snippet.appendPlaceholder(piece.ask);
  }
  const position = document.positionAt(at);
  await editor.insertSnippet(snippet, position, {
    keepWhitespace: true,
    undoStopBefore: true,
    undoStopAfter: true,
  });
  editor.revealRange(
    new vscode.Range(position, position),
    vscode.TextEditorRevealType.InCenterIfOutsideViewport,
  );
}

/** Where the document is shown, or else where somebody writes. */
export function columnOf(document: vscode.TextDocument): vscode.ViewColumn {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  return shown?.viewColumn ?? vscode.window.activeTextEditor?.viewColumn ?? vscode.ViewColumn.One;
}
