import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { onPage } from './page.ts';
import { until, windowIsUpToDate } from './workspace.ts';

/** The line, counted from 0, that contains the text. */
export function lineWith({ document }: vscode.TextEditor, text: string): number {
  return document.positionAt(offsetOf(document, text)).line;
}

/** Just behind the text. */
export function behind({ document }: vscode.TextEditor, text: string): vscode.Position {
  return document.positionAt(offsetOf(document, text) + text.length);
}

export async function putCursor(editor: vscode.TextEditor, at: vscode.Position): Promise<void> {
  editor.selection = new vscode.Selection(at, at);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  await windowIsUpToDate();
}

/** As one does with the keyboard, line end and all. */
export async function deleteLineWith(editor: vscode.TextEditor, text: string): Promise<void> {
  await putCursor(editor, new vscode.Position(lineWith(editor, text), 0));
  await vscode.commands.executeCommand('editor.action.deleteLines');
}

/** Types where a `|` marks the place in the text that the editor shows. */
export async function typeAtMark(editor: vscode.TextEditor, marked: string, keys: string): Promise<void> {
  const at = editor.document.positionAt(marked.indexOf('|'));
  await onPage(async (page) => {
    await page.waitFor('.monaco-editor.focused');
    await putCursor(editor, at);
    await page.type(keys);
  });
}

export async function textIs({ document }: vscode.TextEditor, wanted: string): Promise<void> {
  await until('the text is the wanted one', () => document.getText() === wanted, 15_000).catch(() => {});
  assert.equal(document.getText(), wanted);
}

export function cursorIsAtTheEnd(editor: vscode.TextEditor): Promise<true> {
  const end = editor.document.getText().length;
  return until(
    'the cursor is at the end',
    () => editor.document.offsetAt(editor.selection.active) === end || null,
  );
}

function offsetOf(document: vscode.TextDocument, text: string): number {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`There is no “${text}” in ${document.fileName}`);
  return offset;
}
