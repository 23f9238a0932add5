import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { finding } from './findings.ts';
import { onPage } from './page.ts';
import { openText, sampleUri, until } from './workspace.ts';

describe('findings of files that were never opened', () => {
  it('come into the Problems view, follow the files, and go with them', async () => {
    const uri = sampleUri('left-alone.sop');
    await write(uri, 'SOP: Left alone\nOwnr: Ruth Adeyemi\n');
    try {
      await until('it is reported', () => codes(uri).includes('syntax/key-misspelt'));
      await onPage(async (page) => {
        await until('the view Problems is shown', async () => {
          await vscode.commands.executeCommand('workbench.action.problems.focus');
          return (await page.texts('.markers-panel-container')).length > 0;
        });
        // What other tests have opened the editor does not let go for minutes, and the list shows no more than fits.
        await vscode.commands.executeCommand('problems.action.focusFilter');
        await page.type('left-alone');
        await page.waitFor('.markers-panel-container .monaco-list-row:has-text("left-alone.sop")');
        await page.screenshot('problems-of-files-never-opened');
      });
      assert.ok(vscode.window.tabGroups.all.every((group) => group.tabs.length === 0));

      await write(uri, 'SOP: Left alone\nOwner: Ruth Adeyemi\n');
      await until('it is no longer reported for that', () => !codes(uri).includes('syntax/key-misspelt'));
      assert.ok(codes(uri).includes('trigger-missing'));
    } finally {
      await vscode.workspace.fs.delete(uri);
      await vscode.commands.executeCommand('problems.action.clearFilterText');
      await vscode.commands.executeCommand('workbench.action.closePanel');
    }
    await until('nothing is reported of it', () => codes(uri).length === 0);
  });

  it('stand once beside those of an open document', async () => {
    const { document } = await openText('SOP: Water the plants\nOwnr: Ruth Adeyemi\n');
    await finding(document, 'syntax/key-misspelt');
    const found = codes(document.uri);
    assert.deepEqual(found, [...new Set(found)]);
  });
});

function codes(uri: vscode.Uri): readonly string[] {
  return vscode.languages
    .getDiagnostics(uri)
    .map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

async function write(uri: vscode.Uri, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
}
