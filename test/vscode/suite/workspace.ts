import * as vscode from 'vscode';
import type { SopExtension } from '../../../client/extension.ts';

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

/**
 * A document of its own for a test that edits, so that no test sees another's changes. Its name is its own too: to a
 * name that was in use a moment ago the editor may give the text back that was not saved then.
 */
export async function openText(text: string): Promise<vscode.TextEditor> {
  const uri = vscode.Uri.from({ scheme: 'untitled', path: `/texts/${++textsOpened}.sop` });
  const editor = await vscode.window.showTextDocument(uri, { preview: false });
  await editor.edit((edit) => {
    edit.setEndOfLine(text.includes('\r\n') ? vscode.EndOfLine.CRLF : vscode.EndOfLine.LF);
    edit.insert(new vscode.Position(0, 0), text);
  });
  const start = new vscode.Position(0, 0);
  editor.selection = new vscode.Selection(start, start);
  await windowIsUpToDate();
  return editor;
}

let textsOpened = 0;

function sleep(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/** Asks again until there is an answer; `what` is for the message when there never is. */
export async function until<T>(
  what: string,
  ask: () => T | undefined | false | null | PromiseLike<T | undefined | false | null>,
  milliseconds = 30_000,
): Promise<T> {
  for (const deadline = Date.now() + milliseconds; Date.now() < deadline; await sleep(50)) {
    const answer = await ask();
    if (answer) return answer;
  }
  throw new Error(`Waited ${milliseconds} ms in vain: ${what}`);
}

/** Before each test. Nothing is saved: what a test typed is of no use to the next. */
export async function tidyUp(): Promise<void> {
  while (vscode.window.tabGroups.all.some((group) => group.tabs.length > 0)) {
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  }
  await vscode.commands.executeCommand('notifications.clearAll');
  await vscode.commands.executeCommand('workbench.action.closeQuickOpen');
}

/**
 * Until the server knows the samples. The folder has procedures in it, so the extension wakes by itself; it is never
 * asked to.
 */
export async function serverStarted(): Promise<void> {
  const extension = vscode.extensions.getExtension<SopExtension>(extensionId);
  if (!extension) throw new Error(`${extensionId} is not installed`);
  await until('the extension is active', () => extension.isActive);
  await extension.exports.serverStarted;
  await until('the samples have been read', async () => {
    const query = ['vscode.executeWorkspaceSymbolProvider', 'Ruth Adeyemi'] as const;
    return (await vscode.commands.executeCommand<unknown[]>(...query)).length > 0;
  });
}

/**
 * Until the window has done what it was asked before. Some of it, such as moving the cursor, gives no answer of its
 * own, but all goes the same way and in its order.
 */
export async function windowIsUpToDate(): Promise<void> {
  await vscode.commands.executeCommand('setContext', 'sop.test.upToDate', true);
}
