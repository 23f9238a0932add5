import * as vscode from 'vscode';
import { chosenDocument } from '../commands/chosen-document.ts';
import type { LanguageServer } from '../language-server.ts';
import { isSop } from '../sop-document.ts';
import { exportDocument } from './export-document.ts';
import { handoutItems } from './handout.ts';
import { printDocument } from './print.ts';

/** The commands that hand a document out: as a file of another form, or on paper. */
export function offerExport(
  { globalStorageUri }: vscode.ExtensionContext,
  server: LanguageServer,
): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.commands.registerCommand('sop.export', async (called?: unknown) => {
      const document = await documentFor(called);
      if (document === undefined) return;
      const chosen = await vscode.window.showQuickPick(handoutItems(isProcedure(document)), {
        title: vscode.l10n.t('Export this document as'),
      });
      if (chosen) await exportDocument(document, chosen.handout, server);
    }),
    vscode.commands.registerCommand('sop.print', async (called?: unknown) => {
      const document = await documentFor(called);
      if (document) await printDocument(document, 'document', server, printFolder(globalStorageUri));
    }),
  );
}

/** Where pages lie that a browser is given. */
export function printFolder(storage: vscode.Uri): vscode.Uri {
  return vscode.Uri.joinPath(storage, 'print');
}

async function documentFor(called: unknown): Promise<vscode.TextDocument | undefined> {
  const uri = chosenDocument(called);
  const document = uri && (await vscode.workspace.openTextDocument(uri));
  return document && isSop(document) ? document : undefined;
}

function isProcedure(document: vscode.TextDocument): boolean {
  return /^\s*(?:sop|workflow)\s*:/im.test(document.getText());
}
