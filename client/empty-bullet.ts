import * as vscode from 'vscode';
import { isInFence } from './in-fence.ts';
import { itemAfterBlank, lineAfterList, lineInsideItem, type TextAt } from './line-after-list.ts';
import { isSop } from './sop-document.ts';

const contextKey = 'sop.onEmptyBullet';

/**
 * On an empty bullet, Enter ends the list and Tab goes into the item above; on an empty line in an item, Enter begins the
 * next item. The editor's own rules for Enter can begin a bullet but not take anything away. Both keys are bound only
 * while the cursor stands there: elsewhere no key press comes by the extension.
 */
export function leaveEmptyBullets(): vscode.Disposable {
  let known = false;
  const update = (editor: vscode.TextEditor | undefined) => {
    const onEmptyBullet = editor !== undefined && isSop(editor.document) && leftAt(editor) !== undefined;
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
      replaceBullet(lineAfter, 'default:type', { text: '\n' }),
    ),
    vscode.commands.registerCommand('sop.continueItem', () => replaceBullet(lineInsideItem, 'tab')),
  );
}

function lineAfter(line: number, textAt: TextAt): string | undefined {
  return textAt(line)?.trim() === '' ? itemAfterBlank(line, textAt) : lineAfterList(line, textAt);
}

/** Where the bullet is no longer empty by the time the command runs, the key does what it does elsewhere. */
async function replaceBullet(
  lineInstead: (bulletLine: number, textAt: TextAt) => string | undefined,
  ...usual: [command: string, ...args: unknown[]]
): Promise<void> {
  const editor = vscode.window.activeTextEditor;
  const bullet = editor && leftAt(editor);
  const line = bullet && lineInstead(bullet.start.line, textsOf(editor.document));
  if (bullet && line !== undefined) await editor.edit((edit) => edit.replace(bullet, line));
  else await vscode.commands.executeCommand(...usual);
}

/** The empty bullet, or the empty line in an item, that the cursor stands behind. */
function leftAt({ document, selections }: vscode.TextEditor): vscode.Range | undefined {
  const [selection] = selections;
  if (!selection?.isEmpty || selections.length > 1) return undefined;
  const { text, range, lineNumber } = document.lineAt(selection.active);
  if (selection.active.character !== text.length) return undefined;
  if (/^\s*-\s*$/.test(text)) return range;
  if (!/^\s+$/.test(text) || itemAfterBlank(lineNumber, textsOf(document)) === undefined) return undefined;
  return isInFence(lineNumber, (line) => document.lineAt(line).text) ? undefined : range;
}

function textsOf(document: vscode.TextDocument): TextAt {
  return (line) => (line < 0 ? undefined : document.lineAt(line).text);
}
