import * as vscode from 'vscode';
import { onPage } from './page.ts';
import { until } from './workspace.ts';

export type View = 'Reviews' | 'Library';

/** Shows the views of the extension, each as high as it can be. */
export async function showView(view: View): Promise<void> {
  await vscode.commands.executeCommand(view === 'Reviews' ? 'sop.showReviews' : 'sop.showLibrary');
  await onPage((page) => page.waitFor(`${rowsOf(view)}`));
}

/** The rows of a view. */
export function rowsOf(view: View): string {
  return `${paneOf(view)} .monaco-list-row`;
}

/** The row of a view that has that label. */
export function rowWith(view: View, label: string): string {
  return `${rowsOf(view)}:has(:text-is("${label}"))`;
}

export function paneOf(view: View): string {
  return `.split-view-view:has(> .pane > .pane-header[aria-label^="${view}"])`;
}

/** Waits until the view begins with these rows, each its label and what is said beside it. */
export async function rowsAre(view: View, ...wanted: readonly (readonly [string, string])[]): Promise<void> {
  await onPage(async (page) => {
    let shown: readonly string[] = [];
    const rows = wanted.map((row) => row.join(''));
    const isRight = async () => {
      shown = (await page.texts(rowsOf(view))).map((row) => row.replace(/\s+/g, ' '));
      return shown.slice(0, rows.length).join('\n') === rows.join('\n');
    };
    await until('the rows are the wanted ones', isRight, 10_000).catch(() => {
      throw new Error(`${view} shows\n${shown.join('\n')}\nand not\n${rows.join('\n')}`);
    });
  });
}

/** The text as it is in the editor, saved or not, has another line. */
export async function replaceLine(editor: vscode.TextEditor, beginning: string, line: string): Promise<void> {
  const { document } = editor;
  for (let at = 0; at < document.lineCount; at++) {
    const { text, range } = document.lineAt(at);
    if (!text.startsWith(beginning)) continue;
    await editor.edit((edit) => edit.replace(range, line));
    return;
  }
  throw new Error(`No line of ${document.fileName} begins with ${beginning}`);
}
