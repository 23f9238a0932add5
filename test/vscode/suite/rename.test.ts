import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { behind, putCursor } from './editor-text.ts';
import { onPage } from './page.ts';
import { sampleUri, until } from './workspace.ts';

let foldersMade = 0;

describe('renaming', () => {
  /** Documents of each test's own, as renaming saves what it changes. */
  let folder: string;
  let round: vscode.Uri;
  let day: vscode.Uri;

  beforeEach(async () => {
    folder = `rounds-${++foldersMade}`;
    round = sampleUri(`${folder}/morning-round.sop`);
    day = sampleUri(`${folder}/day.sop`);
    await write(round, 'SOP: Morning round\n\nSteps:\n  - Cook: Read the temperature\n');
    await write(
      day,
      'SOP: Day in the kitchen\n\nSteps:\n  - Cook: Open the kitchen\n    Take the [list](morning-round.sop).\n    run: Morning round\n',
    );
  });

  afterEach(() => vscode.workspace.fs.delete(sampleUri(folder), { recursive: true }));

  it('changes a title in all files, after a look at what will change', async () => {
    const editor = await opened(day);
    await untilKnown(editor.document, behind(editor, 'run: Morning'));
    await putCursor(editor, behind(editor, 'run: Morning'));
    await onPage(async (page) => {
      await page.waitFor('.monaco-editor.focused');
      await page.press('F2');
      await page.waitFor('.rename-box .rename-input:focus');
      await page.type('Round at seven');
      await page.screenshot('rename');
      await page.press('Control+Enter');
      await page.waitFor('.bulk-edit-panel >> text=morning-round.sop');
      await page.screenshot('rename-preview');
      await page.click('.bulk-edit-panel .buttons >> text=Apply');
      await until('both files are saved with the new title', async () => {
        const texts = await Promise.all([round, day].map(textOnDisk));
        return texts[0]?.startsWith('SOP: Round at seven\n') && texts[1]?.includes('run: Round at seven\n');
      });
      await until('the editor knows that they are saved', () =>
        vscode.workspace.textDocuments.every(({ isDirty }) => !isDirty),
      );
    });
  });

  it('says why a name cannot be had', async () => {
    const editor = await opened(day);
    const at = behind(editor, 'run: Morning');
    await untilKnown(editor.document, at);
    const refused = vscode.commands.executeCommand(
      'vscode.executeDocumentRenameProvider',
      editor.document.uri,
      at,
      'Day in the kitchen',
    );
    await assert.rejects(
      async () => refused,
      (error: unknown) => String(error).includes('There is a document called “Day in the kitchen” already'),
    );
  });

  it('of a file mends the links to it', async () => {
    const { document } = await opened(day);
    const moved = sampleUri(`${folder}/of the day/morning.sop`);
    await until('the link is mended', async () => {
      // The server may not have read the new files yet.
      const edit = new vscode.WorkspaceEdit();
      edit.renameFile(round, moved);
      await vscode.workspace.applyEdit(edit);
      if (document.getText().includes('[list](of%20the%20day/morning.sop)')) return true;
      const back = new vscode.WorkspaceEdit();
      back.renameFile(moved, round);
      await vscode.workspace.applyEdit(back);
      return false;
    });
  });
});

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}

async function opened(uri: vscode.Uri): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri), { preview: false });
}

async function textOnDisk(uri: vscode.Uri): Promise<string> {
  return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
}

/** The server has read the other file: what is named leads there. */
async function untilKnown(document: vscode.TextDocument, at: vscode.Position): Promise<void> {
  await until('the definition is found', async () => {
    const found = await vscode.commands.executeCommand<unknown[]>(
      'vscode.executeDefinitionProvider',
      document.uri,
      at,
    );
    return found.length > 0;
  });
}
