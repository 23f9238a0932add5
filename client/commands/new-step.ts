import * as vscode from 'vscode';
import { addStep } from '../editor.ts';

export function offerNewStep(): vscode.Disposable {
  return vscode.commands.registerCommand('sop.newStep', async () => {
    const editor = vscode.window.activeTextEditor;
    if (editor) await addStep(editor);
  });
}
