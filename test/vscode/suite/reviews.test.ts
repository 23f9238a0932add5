import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { onPage } from './page.ts';
import { replaceLine, rowsAre, rowWith, showView } from './side-bar.ts';
import { openSample, sampleUri, until } from './workspace.ts';

describe('the view Reviews', () => {
  before(() => vscode.commands.executeCommand('sop.reviews.byDate'));
  after(() => vscode.commands.executeCommand('workbench.view.explorer'));

  it('has what is late, what comes soon and what is current, as it is being typed', async () => {
    await someAreLate();
    await showView('Reviews');
    await onPage(async (page) => {
      await rowsAre(
        'Reviews',
        ['Overdue', '1'],
        ['Platform set-up', '12 days late · Kofi Mensah'],
        ['Due soon', '1'],
        ['CRM discipline', 'in 5 days · Jonas Weber'],
      );
      await page.waitFor(rowWith('Reviews', 'Current'));
      await page.screenshot('reviews');
    });
  });

  it('is grouped by owner, the late ones first, with a button of its title', async () => {
    await someAreLate();
    await showView('Reviews');
    await onPage(async (page) => {
      await page.click('.pane-header:has-text("Reviews") .action-label[aria-label*="by Owner"]');
      await page.waitFor(rowWith('Reviews', 'Kofi Mensah'));
      await rowsAre('Reviews', ['Kofi Mensah', '1 · 1 overdue'], ['Platform set-up', '12 days late']);
      await page.screenshot('reviews-by-owner');
      await page.click('.pane-header:has-text("Reviews") .action-label[aria-label*="by Date"]');
      await page.waitFor(rowWith('Reviews', 'Overdue'));
    });
  });

  it('opens a procedure, and marks it as reviewed', async () => {
    await someAreLate();
    await showView('Reviews');
    await onPage(async (page) => {
      await page.click(rowWith('Reviews', 'Platform set-up'));
      await until('it is open', () => shownFile() === 'platform-setup.sop');
      await page.click(`${rowWith('Reviews', 'Platform set-up')} .action-label[aria-label*="Reviewed"]`);
      const { document, selection } = await until('the review is recorded', () => {
        const editor = vscode.window.activeTextEditor;
        return editor?.document.getText().includes('Last reviewed: 2026-11-16') && editor;
      });
      assert.ok(document.getText().includes('Next review: 2027-02-16'));
      await until('what has changed can be typed', () => {
        const { selection } = vscode.window.activeTextEditor ?? {};
        return selection && document.getText(selection) === 'Reviewed, no change';
      });
      assert.ok(selection);
      await page.waitUntilGone(rowWith('Reviews', 'Overdue'));
      assert.ok(document.isDirty, 'it had unsaved changes before');
    });
  });
});

describe('marking as reviewed', () => {
  it('saves what had no unsaved changes, once a day', async () => {
    const uri = sampleUri('billing-setup.sop');
    const before = await vscode.workspace.fs.readFile(uri);
    try {
      await vscode.commands.executeCommand('sop.markReviewed', uri);
      const document = await vscode.workspace.openTextDocument(uri);
      assert.match(document.getText(), /^ {2}- [\d.]+, 2026-11-16, Bruno Keller: Reviewed, no change$/m);
      assert.ok(!document.isDirty);
      const { version } = document;
      void vscode.commands.executeCommand('sop.markReviewed', uri);
      await onPage(async (page) => {
        await vscode.commands.executeCommand('notifications.showList');
        await page.waitFor('.notification-list-item-message >> text=reviewed today already');
        assert.equal(document.version, version);
      });
    } finally {
      await vscode.workspace.fs.writeFile(uri, before);
    }
  });
});

async function someAreLate(): Promise<void> {
  await replaceLine(await openSample('crm-discipline.sop'), 'Next review:', 'Next review: 2026-11-21');
  await replaceLine(await openSample('platform-setup.sop'), 'Next review:', 'Next review: 2026-11-04');
}

function shownFile(): string | undefined {
  return vscode.window.activeTextEditor?.document.uri.path.split('/').at(-1);
}
