import * as vscode from 'vscode';
import type { ExportRequest } from '../../server/messages/export.ts';
import { bytesOf } from '../base64.ts';
import type { LanguageServer } from '../language-server.ts';
import { fileName } from '../sop-document.ts';

/** The document in another form, as the bytes of a file. Undefined where there is none; then the reason has been said. */
export async function exported(
  document: vscode.TextDocument,
  wanted: Pick<ExportRequest['params'], 'form' | 'view'>,
  server: LanguageServer,
): Promise<Uint8Array | undefined> {
  const progress = {
    location: vscode.ProgressLocation.Notification,
    title: vscode.l10n.t('Writing {0} in another form…', fileName(document)),
    cancellable: true,
  };
  return vscode.window.withProgress(progress, async (_, token) => {
    const params = { ...wanted, uri: document.uri.toString() };
    const answer = await server.ask<ExportRequest>('sop/export', params, token);
    if (token.isCancellationRequested) return undefined;
    if (answer && !('refused' in answer))
      return 'text' in answer ? new TextEncoder().encode(answer.text) : bytesOf(answer.base64);
    void sayWhyNot(answer?.refused, document, server);
    return undefined;
  });
}

async function sayWhyNot(
  refused: string | undefined,
  document: vscode.TextDocument,
  server: LanguageServer,
): Promise<void> {
  if (refused !== undefined) {
    const problems = vscode.l10n.t('Show Problems');
    if ((await vscode.window.showErrorMessage(refused, problems)) === problems)
      await vscode.commands.executeCommand('workbench.actions.view.problems');
    return;
  }
  const log = vscode.l10n.t('Show Log');
  const said = vscode.l10n.t('{0} could not be exported. The log says why.', fileName(document));
  if ((await vscode.window.showErrorMessage(said, log)) === log) server.showLog();
}
