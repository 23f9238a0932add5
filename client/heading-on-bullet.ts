import * as vscode from 'vscode';
import { mending, whenTyped } from './when-typed.ts';

/**
 * Whoever has listed all and types the heading of the next section has the bullet already that Enter puts there. The
 * server knows the headings; it is asked when a colon ends what may be one.
 */
export function mendHeadingsOnBullets(): vscode.Disposable {
  return whenTyped((editor, { text, range }) => {
    if (text !== ':') return;
    const { line } = range.start;
    if (/^\s*- \p{L}+(?: \p{L}+)?:$/u.test(editor.document.lineAt(line).text)) void mend(editor, line);
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
  await editor.edit((change) => change.replace(edit.range, edit.newText), mending);
}
