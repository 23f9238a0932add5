import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { behind, putCursor } from './editor-text.ts';
import { acceptFile } from './file-dialog.ts';
import { onPage } from './page.ts';
import { replaceLine } from './side-bar.ts';
import { openSample, sampleUri, until } from './workspace.ts';

const sample = 'welcome-pack-delivery.sop';
const list = '.quick-input-widget .monaco-list-row';

describe('comparing', () => {
  it('shows what has changed since another file, beside the document, and follows what is typed', async () => {
    const copy = sampleUri('templates/before.sop');
    await vscode.workspace.fs.copy(sampleUri(sample), copy, { overwrite: true });
    try {
      const editor = await openSample(sample);
      await replaceLine(editor, '    within: 8 hours', '    within: 2 days of Pull the customer record');
      await onPage(async (page) => {
        void vscode.commands.executeCommand('sop.compareWithFile');
        await acceptFile(copy.path);
        await page.waitForText('[role=status]', 'One change since before.sop');
        await page.waitForText('li', '2 days');
        await page.waitForText('figure svg .is-changed');
        await putCursor(editor, behind(editor, 'within: 2 days'));
        await page.waitFor('.glyph-margin-widgets .cgmr, .margin-view-overlays .cgmr');
        await page.screenshot('comparison');

        await replaceLine(editor, 'Owner: ', 'Owner: Marit Solberg');
        await page.waitForText('[role=status]', '2 changes since before.sop');
        await page.waitForText('li', 'Marit Solberg');
      });
    } finally {
      await vscode.workspace.fs.delete(copy);
    }
  });

  // A browser without Node has no git.
  if (vscode.extensions.getExtension('vscode.git') !== undefined) {
    it('shows what has changed since the last commit', async () => {
      const editor = await openSample(sample);
      await replaceLine(editor, 'Owner: ', 'Owner: Marit Solberg');
      await vscode.commands.executeCommand('sop.compareWithHead');
      await onPage(async (page) => {
        await page.waitForText('[role=status]', 'One change since the last commit');
        await page.clickInWebview('li a');
        await until('the cursor is at the change', () => editor.selection.active.line === 2);
      });
    });

    it('shows what has changed since a branch', async () => {
      await openSample(sample);
      await onPage(async (page) => {
        void vscode.commands.executeCommand('sop.compareWithBranch');
        await page.waitFor(`${list} >> text=main`);
        await page.press('Enter');
        await page.waitForText('[role=status]', 'No change of meaning since main.');
      });
    });

    it('tells the history of a step', async () => {
      const editor = await openSample(sample);
      await putCursor(editor, behind(editor, 'Pull the customer record'));
      await onPage(async (page) => {
        void vscode.commands.executeCommand('sop.stepHistory');
        await page.waitFor(`${list} >> text=Two hours were too few`);
        const entries = await page.texts(list);
        assert.match(entries[0] ?? '', /Ruth Adeyemi[\s\S]*4 hours/);
        await page.screenshot('history-of-a-step');
        await page.press('Escape');
      });
    });
  }
});
