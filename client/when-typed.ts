import * as vscode from 'vscode';
import { isSop } from './sop-document.ts';

/**
 * Calls for each single change that somebody makes in the procedure that is edited. What is undone is to be as it was, so
 * nobody is called for that.
 */
export function whenTyped(
  react: (editor: vscode.TextEditor, change: vscode.TextDocumentContentChangeEvent) => void,
): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
    const editor = vscode.window.activeTextEditor;
    if (reason !== undefined || editor?.document !== document || !isSop(document)) return;
    const [change] = contentChanges;
    if (change !== undefined && contentChanges.length === 1) react(editor, change);
  });
}

/** Of an edit that mends what was typed: one undo brings back what it was. */
export const mending = { undoStopBefore: true, undoStopAfter: false } as const;
