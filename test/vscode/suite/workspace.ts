import { setTimeout as sleep } from 'node:timers/promises';
import * as vscode from 'vscode';

export const extensionId = 'sop-language.sop-language';

/** Opens a file of the workspace, a copy of samples/, by its path there. */
export async function openSample(path: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(sampleUri(path));
  return vscode.window.showTextDocument(document, { preview: false });
}

export function sampleUri(path: string): vscode.Uri {
  const [folder] = vscode.workspace.workspaceFolders ?? [];
  if (!folder) throw new Error('The workbench has no folder open.');
  return vscode.Uri.joinPath(folder.uri, path);
}

/** A document of its own for a test that edits, so that no test sees another's changes. */
export async function openText(text: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument({ language: 'sop', content: text });
  return vscode.window.showTextDocument(document, { preview: false });
}

/** Asks again until there is an answer; `what` is for the message when there never is. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | false | null | PromiseLike<T | undefined | false | null>,
  milliseconds = 10_000,
): Promise<T> {
  for (const deadline = Date.now() + milliseconds; Date.now() < deadline; await sleep(50)) {
    const answer = await ask();
    if (answer) return answer;
  }
  throw new Error(`Waited ${milliseconds} ms in vain: ${what}`);
}

/** Without saving: what a test typed is of no use to the next. */
export async function closeEverything(): Promise<void> {
  while (vscode.window.tabGroups.all.some((group) => group.tabs.length > 0)) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
}
