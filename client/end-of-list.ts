import * as vscode from 'vscode';
import { lineAfterList } from './line-after-list.ts';
import { isSop } from './sop-document.ts';

const contextKey = 'sop.onEmptyBullet';

/**
 * Enter on an empty bullet ends the list. The editor's own rules for Enter can begin a bullet but not take one away,
 * so the key is bound to a command, only where the cursor stands behind an empty bullet: elsewhere Enter never comes
 * by the extension.
 */
export function endListsOnEnter(): vscode.Disposable {
  let known = false;
  const update = (editor = vscode.window.activeTextEditor) => {
    const onEmptyBullet = editor !== undefined && isSop(editor.document) && emptyBulletAt(editor) !== undefined;
    if (onEmptyBullet === known) return;
    known = onEmptyBullet;
    void vscode.commands.executeCommand('setContext', contextKey, onEmptyBullet);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) update(textEditor);
    }),
    vscode.window.onDidChangeActiveTextEditor((editor) => update(editor)),
    vscode.commands.registerTextEditorCommand('sop.endList', endList),
  );
}

function endList(editor: vscode.TextEditor, edit: vscode.TextEditorEdit): void {
  const bullet = emptyBulletAt(editor);
  if (!bullet) return;
  const above = (line: number) => (line < 0 ? undefined : editor.document.lineAt(line).text);
  edit.replace(bullet, lineAfterList(bullet.start.line, above));
}

function emptyBulletAt({ document, selections }: vscode.TextEditor): vscode.Range | undefined {
  const [selection] = selections;
  if (!selection?.isEmpty || selections.length > 1) return undefined;
  const line = document.lineAt(selection.active);
  return /^\s*-\s*$/.test(line.text) && selection.active.character === line.text.length ? line.range : undefined;
}
