import * as vscode from 'vscode';
import { until } from './workspace.ts';

/** The editor of a file that was begun from a template, as soon as this is ready to be typed over. */
export function begun(file: string, firstPlace: string): Promise<vscode.TextEditor> {
  return until(`${firstPlace} can be typed over in ${file}`, () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor?.document.uri.path.endsWith(`/${file}`) || editor.document.isDirty) return undefined;
    return editor.document.getText(editor.selection) === firstPlace && editor;
  });
}

/** No other test sees it. */
export async function discard({ document }: vscode.TextEditor): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.workspace.fs.delete(document.uri);
}
