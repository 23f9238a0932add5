import * as vscode from 'vscode';
import { isInFence } from './in-fence.ts';
import { secondBullet } from './second-bullet.ts';
import { mending, whenTyped } from './when-typed.ts';

/** How often the edit is tried while somebody goes on typing. */
const mostTries = 5;

/** Whoever types or pastes a bullet where Enter has put one already, gets one: two mean nothing. */
export function mendDoubledBullets(): vscode.Disposable {
  return whenTyped((editor, { text, range }) => {
    if (!text.includes(' ')) return;
    const { document } = editor;
    const { line, character } = range.start;
    const second = secondBullet(textOf(document, line));
    if (second === undefined || character < second.start || character >= second.end) return;
    if (!isInFence(line, (at) => textOf(document, at))) void mend(editor, line);
  });
}

/** The edit is refused where the document has changed in the meantime. */
async function mend(editor: vscode.TextEditor, line: number): Promise<void> {
  for (let tries = 0; tries < mostTries; tries++) {
    const second = secondBullet(textOf(editor.document, line));
    if (second === undefined) return;
    const range = new vscode.Range(line, second.start, line, second.end);
    if (await editor.edit((edit) => edit.delete(range), mending)) return;
  }
}

function textOf(document: vscode.TextDocument, line: number): string {
  return line < document.lineCount ? document.lineAt(line).text : '';
}
