import * as vscode from 'vscode';
import type { ExportView } from '../../server/messages/export.ts';
import type { LanguageServer } from '../language-server.ts';
import { exported } from './exported.ts';
import { handouts } from './handout.ts';
import { nameWith, saveBeside } from './save-beside.ts';

/**
 * Opens a document as a page in the browser, which prints it: a page of the editor may not. Where the browser of this
 * machine cannot reach the file, because the editor itself runs in one or on another machine, the page is kept where the
 * reader says.
 *
 * @param folder for pages that are opened, with nothing else in it
 */
export async function printDocument(
  document: vscode.TextDocument,
  view: ExportView,
  server: LanguageServer,
  folder: vscode.Uri,
): Promise<void> {
  const { ending } = handouts[view === 'document' ? 'html' : view];
  const page = await exported(document, { form: 'html', view }, server);
  if (page === undefined) return;
  if (isBrowserHere(folder)) {
    const file = vscode.Uri.joinPath(folder, nameWith(document, ending));
    await removeEarlier(folder);
    await vscode.workspace.fs.writeFile(file, page);
    if (await vscode.env.openExternal(file)) return;
  }
  const kept = await saveBeside(document, page, ending, 'HTML');
  if (kept === undefined) return;
  void vscode.window.showInformationMessage(
    vscode.l10n.t('Open {0} in a browser, and print it there.', kept.path.split('/').at(-1) ?? ''),
  );
}

/** A copy of a document is not left behind for longer than to print it; the browser has read those before. */
async function removeEarlier(folder: vscode.Uri): Promise<void> {
  await vscode.workspace.fs.delete(folder, { recursive: true }).then(undefined, () => {});
}

function isBrowserHere({ scheme }: vscode.Uri): boolean {
  const { env, UIKind } = vscode;
  return scheme === 'file' && env.uiKind === UIKind.Desktop && env.remoteName === undefined;
}
