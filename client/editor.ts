import * as vscode from 'vscode';
import type { LineRange } from '../server/messages/messages.ts';

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
  const { text, at } = firstStep(document.getText());
  await editor.insertSnippet(new vscode.SnippetString(text), document.positionAt(at));
}

/** As a snippet: the reader goes from the role to the title with the tabulator. */
export function firstStep(text: string): { text: string; at: number } {
  const item = '  - ${1:Role}: ${2:What is done first}';
  const heading = /^(?:steps|stages):[ \t]*$/im.exec(text);
  if (heading) return { text: `\n${item}`, at: heading.index + heading[0].length };
  const name = /^\s*workflow:/im.test(text) ? 'Stages' : 'Steps';
  const title = text.trim() === '' ? 'SOP: ${3:What this procedure achieves}\n\n' : '';
  const gap = text === '' || text.endsWith('\n\n') ? '' : text.endsWith('\n') ? '\n' : '\n\n';
  return { text: `${gap}${title}${name}:\n${item}\n`, at: text.length };
}

function columnOf(document: vscode.TextDocument): vscode.ViewColumn {
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  return shown?.viewColumn ?? vscode.window.activeTextEditor?.viewColumn ?? vscode.ViewColumn.One;
}
