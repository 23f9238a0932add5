import * as vscode from 'vscode';
import { lineAfterList, lineInsideItem, type TextAt } from './line-after-list.ts';
import { isSop } from './sop-document.ts';

const contextKey = 'sop.onEmptyBullet';

/**
 * On an empty bullet, Enter ends the list and Tab goes into the item above. The editor's own rules for Enter can
 * begin a bullet but not take one away. Both keys are bound only while the cursor stands behind an empty bullet:
 * elsewhere no key press comes by the extension.
 */
export function leaveEmptyBullets(): vscode.Disposable {
  let known = false;
  const update = (editor: vscode.TextEditor | undefined) => {
    const onEmptyBullet =
      editor !== undefined && isSop(editor.document) && emptyBulletAt(editor) !== undefined;
    if (onEmptyBullet === known) return;
    known = onEmptyBullet;
    void vscode.commands.executeCommand('setContext', contextKey, onEmptyBullet);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (textEditor === vscode.window.activeTextEditor) update(textEditor);
    }),
    vscode.window.onDidChangeActiveTextEditor(update),
    vscode.commands.registerCommand('sop.endList', () =>
      replaceBullet(lineAfterList, 'default:type', { text: '\n' }),
    ),
    vscode.commands.registerCommand('sop.continueItem', () => replaceBullet(lineInsideItem, 'tab')),
  );
}

/** Where the bullet is no longer empty by the time the command runs, the key does what it does elsewhere. */
async function replaceBullet(
  lineInstead: (bulletLine: number, textAt: TextAt) => string | undefined,
  ...usual: [command: string, ...args: unknown[]]
): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const bullet = editor && emptyBulletAt(editor);
  const line =
    bullet && lineInstead(bullet.start.line, (at) => (at < 0 ? undefined : editor.document.lineAt(at).text));
  if (bullet && line !== undefined) await editor.edit((edit) => edit.replace(bullet, line));
  else await vscode.commands.executeCommand(...usual);
}

function emptyBulletAt({ document, selections }: vscode.TextEditor): vscode.Range | undefined {
  const [selection] = selections;
  if (!selection?.isEmpty || selections.length > 1) return undefined;
  const line = document.lineAt(selection.active);
  return /^\s*-\s*$/.test(line.text) && selection.active.character === line.text.length
    ? line.range
    : undefined;
}
