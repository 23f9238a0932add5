import * as vscode from 'vscode';
import { fileName, folderOf } from '../sop-document.ts';

/**
 * Asks where a file made of a document is to be kept, and writes it there.
 *
 * @param ending of the file's name, for `welcome-call-checklist.html` beside `welcome-call.sop`: `-checklist.html`
 * @param kind what files of that kind are called: `Word`
 * @returns where it is; undefined where somebody has thought better of it, or it could not be written
 */
export async function saveBeside(
  document: vscode.TextDocument,
  content: Uint8Array,
  ending: string,
  kind: string,
): Promise<vscode.Uri | undefined> {
  const extension = ending.slice(ending.lastIndexOf('.') + 1);
  const target = await vscode.window.showSaveDialog({
    defaultUri: vscode.Uri.joinPath(folderOf(document), nameWith(document, ending)),
    filters: { [kind]: [extension] },
  });
  if (target === undefined) return undefined;
  try {
    await vscode.workspace.fs.writeFile(target, content);
    return target;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The file could not be written: {0}. Choose another place.', reason),
    );
    return undefined;
  }
}

/** `welcome-call-checklist.html` for `welcome-call.sop` */
export function nameWith(document: vscode.TextDocument, ending: string): string {
  return `${fileName(document).replace(/\.sop$/, '')}${ending}`;
}
