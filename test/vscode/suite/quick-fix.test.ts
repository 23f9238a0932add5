import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { deleteLineWith, putCursor, textIs } from './editor-text.ts';
import { finding, noFinding } from './findings.ts';
import { onPage } from './page.ts';
import { offeredFixes, openQuickFixes } from './quick-fix-menu.ts';
import { openSample, openText, until } from './workspace.ts';

describe('quick fixes', () => {
  it('are offered by keyboard, and the one that is chosen puts it right', async () => {
    const editor = await openSample('welcome-pack-delivery.sop');
    await deleteLineWith(editor, 'Owner: ');
    await finding(editor.document, 'owner-missing');
    await onPage(async (page) => {
      await page.waitFor('.squiggly-error');
      await putCursor(editor, new vscode.Position(0, 8));
      await openQuickFixes();
      await page.waitFor(`${offeredFixes}.focused >> text=Make Inês Carvalho the owner`);
      assert.ok((await page.texts(offeredFixes)).includes('Make Marit Solberg the owner'));

      await page.press('ArrowDown');
      await page.waitFor(`${offeredFixes}.focused >> text=Make Ruth Adeyemi the owner`);
      await page.press('Enter');
      await until('the owner is written', () => editor.document.lineAt(2).text === 'Owner: Ruth Adeyemi');
      await noFinding(editor.document, 'owner-missing');
      await page.waitUntilGone('.squiggly-error');
    });
  });

  it('lead to what they leave open: one goes on writing there', async () => {
    const text =
      'SOP: Water the plants\nOwner: Ruth Adeyemi\nTrigger:\n  - It is Monday\n\nSteps:\n  - Trainer: Look\n';
    const editor = await openText(text);
    await finding(editor.document, 'done-missing');
    await onPage(async (page) => {
      await page.waitFor('.monaco-editor.focused');
      await putCursor(editor, new vscode.Position(0, 8));
      await openQuickFixes();
      await page.waitFor(`${offeredFixes} >> text=Add the line “Completed when:”`);
      while (!(await page.texts(`${offeredFixes}.focused`)).some((each) => each.includes('Completed when')))
        await page.press('ArrowDown');
      await page.press('Enter');
      await until('the line is there', () => editor.document.getText().includes('\nCompleted when:'));
      await page.type('All are wet');
      await textIs(editor, text.replace('\n\n', '\nCompleted when: All are wet\n\n'));
    });
  });

  it('come with the best one marked', async () => {
    const editor = await openText('SOP: Water the plants\nOwnr: Ruth Adeyemi\n');
    const { range } = await finding(editor.document, 'syntax/key-misspelt');
    assert.equal(editor.document.getText(range), 'Ownr');
    const offered = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      editor.document.uri,
      range,
    );
    const best = offered.find(({ isPreferred }) => isPreferred);
    assert.ok(best?.edit);
    await vscode.workspace.applyEdit(best.edit);
    await textIs(editor, 'SOP: Water the plants\nOwner: Ruth Adeyemi\n');
  });
});
