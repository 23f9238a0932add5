import * as vscode from 'vscode';
import { columnOf } from './editor.ts';
import { folderOf } from './sop-document.ts';

/** Opens what a link of a document leads to: a page in the browser, a file beside the document in an editor. */
export async function openLink(document: vscode.TextDocument, href: string): Promise<void> {
  try {
    const uri = targetOf(document, href);
    if (uri === undefined) return;
    // Not over the preview, which has the focus.
    await vscode.commands.executeCommand('vscode.open', uri, { viewColumn: columnOf(document) });
  } catch {
    void vscode.window.showErrorMessage(`The link leads to ${href}, and there is nothing there.`);
  }
}

/** Only the web, mail and files: nothing else is started by a click on a text that somebody wrote. */
function targetOf(document: vscode.TextDocument, href: string): vscode.Uri | undefined {
  const scheme = /^([a-z][a-z\d+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  if (scheme === 'http' || scheme === 'https' || scheme === 'mailto') return vscode.Uri.parse(href);
  if (scheme !== undefined) return undefined;
  const path = decodeURIComponent(href.replace(/[#?].*$/, ''));
  return path === '' ? undefined : vscode.Uri.joinPath(folderOf(document), path);
}
