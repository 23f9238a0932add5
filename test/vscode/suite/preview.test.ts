import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { onPage } from './page.ts';
import { openPreview, previewTab, stepBox } from './preview-page.ts';
import { openSample, openText, until } from './workspace.ts';

const twoSteps = `SOP: Water the plants
Roles: Gardener, Lead

Steps:
  - Gardener: Fill the can
    Up to the mark.
  - Lead: Water the ferns
`;

describe('the preview', () => {
  it('opens beside the editor, which keeps the focus', async () => {
    await openSample('welcome-pack-delivery.sop');
    await vscode.commands.executeCommand('sop.openPreview');
    const tab = await until('the preview is open', () => previewTab());
    assert.equal(tab.label, 'Preview welcome-pack-delivery.sop');
    assert.equal(tab.group.viewColumn, vscode.ViewColumn.Two);
    assert.equal(vscode.window.activeTextEditor?.document.languageId, 'sop');
  });

  it('draws the steps of a procedure under its title', async () => {
    await openSample('welcome-pack-delivery.sop');
    await openPreview();
    await onPage(async (page) => {
      await page.waitForText('#title', 'Customer welcome pack delivery');
      await page.waitForText('#state-text', 'Up to date');
      for (const title of ['Pull the customer record', 'Review the pack', 'Accept the kick-off invitation']) {
        await page.waitForText(stepBox(title));
      }
      await page.screenshot('preview');
    });
  });

  it('follows what is typed', async () => {
    const editor = await openText(twoSteps);
    await openPreview();
    await onPage(async (page) => {
      await page.waitForText(stepBox('Water the ferns'));
      await insert(editor, editor.document.lineCount - 1, '  - Lead: Empty the can\n');
      await page.waitForText(stepBox('Empty the can'));
      assert.equal(await page.webviewCount('#map > svg'), 1);
    });
  });

  it('keeps the last complete map, marked, while the text is broken', async () => {
    const editor = await openText(twoSteps);
    await openPreview();
    await onPage(async (page) => {
      await page.waitForText(stepBox('Water the ferns'));
      await insert(editor, 6, '    otherwise\n');
      await page.waitForText('#mark-text', 'Showing the last complete map');
      await page.waitForText('#mark-button', 'Go to line 7');
      await page.waitForText('#state-text', 'Last complete map');
      await page.waitForText(stepBox('Water the ferns'));
      await page.screenshot('preview-kept');

      await editor.edit((edit) => edit.delete(new vscode.Range(6, 0, 7, 0)));
      await page.waitForText('#state-text', 'Up to date');
      assert.equal(await page.evaluateInWebview('document.getElementById("mark").hidden'), true);
    });
  });

  it('leads from a step on the map to its line', async () => {
    const editor = await openText(twoSteps);
    await openPreview();
    await onPage(async (page) => {
      await page.clickInWebview(stepBox('Water the ferns'));
      await until('the cursor is at the step', () => editor.selection.active.line === 6);
      assert.ok(vscode.window.activeTextEditor, 'the editor has the focus');

      await page.pressInWebview(stepBox('Fill the can'), 'Enter');
      await until('the cursor is at the other step', () => editor.selection.active.line === 4);
    });
  });

  it('outlines the step in which the cursor is', async () => {
    const editor = await openText(twoSteps);
    await openPreview();
    await onPage(async (page) => {
      editor.selection = cursorAt(5);
      await page.waitForText(`.current${stepBox('Fill the can')}`);
      editor.selection = cursorAt(6);
      await page.waitForText(`.current${stepBox('Water the ferns')}`);
      assert.equal(await page.webviewCount('.current'), 1);
      editor.selection = cursorAt(0);
      await until('no step is outlined', async () => (await page.webviewCount('.current')) === 0);
    });
  });

  it('goes with the editor to another document', async () => {
    await openText(twoSteps);
    await openPreview();
    await shows('#title', 'Water the plants');
    await openText(twoSteps.replace('plants', 'garden'));
    await shows('#title', 'Water the garden');
  });

  it('says in a document without steps what to do, and begins the first one', async () => {
    const editor = await openText('SOP: Water the plants\n');
    await openPreview();
    await onPage(async (page) => {
      await page.waitForText('#notice', 'The map is drawn from the steps');
      await page.screenshot('preview-empty');
      await page.clickInWebview('#notice button');
      await until('a step is begun', () =>
        editor.document.getText().includes('Steps:\n  - Role: What is done first'),
      );
      await page.waitForText(stepBox('What is done first'));
    });
  });

  it('says of a document without a flow that it has no map', async () => {
    await openSample('organisation.sop');
    await openPreview();
    await shows('#notice', 'No map for this document');
    await openText('');
    await shows('#notice', 'The map is drawn from the steps');
  });

  it('is zoomed by its buttons and, with the control key, by the wheel', async () => {
    await openText(twoSteps);
    await openPreview();
    await onPage(async (page) => {
      await page.waitForText(stepBox('Water the ferns'));
      await page.clickInWebview('#zoom-level');
      await page.waitForText('#zoom-level', '100%');
      await page.clickInWebview('#zoom-in');
      await page.waitForText('#zoom-level', '120%');
      await page.clickInWebview('#zoom-out');
      await page.waitForText('#zoom-level', '100%');
      await page.evaluateInWebview(
        'document.getElementById("canvas").dispatchEvent(new WheelEvent("wheel", { ctrlKey: true, deltaY: -60 })) && 0',
      );
      await page.waitForText('#zoom-level', '115%');
    });
  });
});

async function shows(selector: string, text: string): Promise<void> {
  await onPage(async (page) => {
    await page.waitForText(selector, text);
  });
}

function insert(editor: vscode.TextEditor, line: number, text: string): Thenable<boolean> {
  return editor.edit((edit) => edit.insert(new vscode.Position(line, 0), text));
}

function cursorAt(line: number): vscode.Selection {
  return new vscode.Selection(line, 0, line, 0);
}
