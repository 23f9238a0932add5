import * as vscode from 'vscode';
import type { MarkReviewedAnswer, MarkReviewedRequest } from '../../server/messages/overview.ts';
import type { LanguageServer } from '../language-server.ts';
import { chosenDocument } from './chosen-document.ts';

/**
 * Writes both dates and a line of the history, and shows that line: what has changed is for the reviewer to say. What
 * had no unsaved changes before is saved.
 */
export function offerMarkReviewed(server: LanguageServer): vscode.Disposable {
  return vscode.commands.registerCommand('sop.markReviewed', async (called?: unknown) => {
    const uri = chosenDocument(called);
    if (uri === undefined) return;
    const editor = await vscode.window.showTextDocument(uri);
    const answer = await answerFor(editor.document, server);
    if (!answer) return say(vscode.l10n.t('Only procedures and workflows that are in use are reviewed.'));
    if (answer.edits.length > 0) return write(answer, editor);
    const { nextReview } = answer;
    say(vscode.l10n.t('It is marked as reviewed today already. The next review is on {0}.', nextReview));
  });
}

/** Asks again where someone has typed meanwhile: the answer is about places in the text. */
async function answerFor(
  document: vscode.TextDocument,
  server: LanguageServer,
): Promise<MarkReviewedAnswer | null | undefined> {
  const { version } = document;
  const answer = await server.ask<MarkReviewedRequest>('sop/markReviewed', { uri: document.uri.toString() });
  return document.version === version ? answer : answerFor(document, server);
}

async function write({ edits, nextReview }: MarkReviewedAnswer, editor: vscode.TextEditor): Promise<void> {
  const { document } = editor;
  const wasSaved = !document.isDirty && !document.isUntitled;
  const isWritten = await editor.edit((builder) => {
    for (const { range, newText } of edits) {
      const { start, end } = range;
      builder.replace(new vscode.Range(start.line, start.character, end.line, end.character), newText);
    }
  });
  if (!isWritten) return say(vscode.l10n.t('Nothing was written: this file cannot be changed here.'));
  if (wasSaved) await document.save();
  selectRemark(editor);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Reviewed. The next review is on {0}.', nextReview), 5_000);
}

/** The newest line of the history says that nothing has changed, until someone writes over it. */
function selectRemark(editor: vscode.TextEditor): void {
  const { document } = editor;
  const text = document.getText();
  const history = /^history:/im.exec(text)?.index ?? 0;
  const line = document.lineAt(document.positionAt(history).line + 1);
  const remark = line.text.lastIndexOf(': ') + 2;
  editor.selection = new vscode.Selection(line.lineNumber, remark, line.lineNumber, line.text.length);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

function say(message: string): void {
  void vscode.window.showInformationMessage(message);
}
