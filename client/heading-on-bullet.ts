import * as vscode from 'vscode';
import { isSop } from './sop-document.ts';

/**
 * Whoever has listed all and types the heading of the next section has the bullet already that Enter puts there. The
 * server knows the headings; it is asked when a colon ends what may be one.
 */
export function mendHeadingsOnBullets(): vscode.Disposable {
  return vscode.workspace.onDidChangeTextDocument(({ document, contentChanges, reason }) => {
    const editor = vscode.window.activeTextEditor;
    if (reason !== undefined || editor?.document !== document || !isSop(document)) return;
    const [change] = contentChanges;
    if (change === undefined || contentChanges.length > 1 || change.text !== ':') return;
    const { line } = change.range.start;
    if (/^\s*- \p{L}+(?: \p{L}+)?:$/u.test(document.lineAt(line).text)) void mend(editor, line);
  });
}

async function mend(editor: vscode.TextEditor, line: number): Promise<void> {
  const { document } = editor;
  const { text, range } = document.lineAt(line);
  const edits = await vscode.commands.executeCommand<vscode.TextEdit[] | undefined>(
    'vscode.executeFormatOnTypeProvider',
    document.uri,
    range.end,
    ':',
    { tabSize: 2, insertSpaces: true } satisfies vscode.FormattingOptions,
  );
  // What was asked for is of the line as it was; below it one may have gone on.
  const [edit] = edits ?? [];
  if (edit === undefined || document.lineCount <= line || document.lineAt(line).text !== text) return;
  await editor.edit((change) => change.replace(edit.range, edit.newText), {
    undoStopBefore: true,
    undoStopAfter: false,
  });
}
