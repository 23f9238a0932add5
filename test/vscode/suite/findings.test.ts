import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { behind, deleteLineWith, lineWith, putCursor } from './editor-text.ts';
import { finding, noFinding, quoted } from './findings.ts';
import { hoverShown } from './hover.ts';
import { onPage } from './page.ts';
import { openSample, openText } from './workspace.ts';

const pack = 'welcome-pack-delivery.sop';

describe('findings', () => {
  it('appear while one deletes, as a squiggle with a code and a page', async () => {
    const editor = await openSample(pack);
    await noFinding(editor.document, 'owner-missing');
    await deleteLineWith(editor, 'Owner: ');
    const { code, range, severity, source } = await finding(editor.document, 'owner-missing');
    assert.equal(editor.document.getText(range), 'SOP: Customer welcome pack delivery');
    assert.equal(severity, vscode.DiagnosticSeverity.Error);
    assert.equal(source, 'sop');
    assert.ok(typeof code === 'object');
    assert.equal(code.target.toString(), 'sop-rule:/owner-missing.md');
    await onPage((page) => page.waitFor('.squiggly-error'));
  });

  it('go away while one types', async () => {
    const editor = await openSample(pack);
    await deleteLineWith(editor, 'Owner: ');
    await finding(editor.document, 'owner-missing');
    await onPage(async (page) => {
      await page.waitFor('.squiggly-error');
      await putCursor(editor, behind(editor, 'ID: ONB-012'));
      await page.press('Enter');
      await page.type('Owner: Ruth Adeyemi');
      await noFinding(editor.document, 'owner-missing');
      await page.waitUntilGone('.squiggly-error');
    });
  });

  it('say under the pointer what is wrong, why, and what to do', async () => {
    const editor = await openSample(pack);
    await deleteLineWith(editor, 'Owner: ');
    await finding(editor.document, 'owner-missing');
    await onPage(async (page) => {
      await page.waitFor('.squiggly-error');
      const hover = await hoverShown('Customer welcome pack', 'Quick Fix');
      for (const part of ['has no owner', 'nobody can be asked', 'Write “Owner', 'owner-missing']) {
        assert.ok(hover.includes(part), `“${part}” is not in the hover:\n${hover}`);
      }
    });
  });

  it('lead from the hover to the page of their rule, which is brought along', async () => {
    const editor = await openSample(pack);
    await deleteLineWith(editor, 'Owner: ');
    await finding(editor.document, 'owner-missing');
    await onPage(async (page) => {
      await page.waitFor('.squiggly-error');
      await hoverShown('Customer welcome pack', 'Quick Fix');
      await page.click('.monaco-hover .code-link:has-text("owner-missing")');
      await page.waitForText('h1', 'Nobody owns the procedure');
      await page.screenshot('rule-page');
    });
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
  });

  it('stand where they belong in a line with an emoji and a line end of two characters', async () => {
    const { document } = await openText('SOP: 🎉 Party\r\nOwner: 🎉🎉 Dana\r\nPurpose: 🎉\r\n');
    assert.equal(document.eol, vscode.EndOfLine.CRLF);
    const { range } = await finding(document, 'owner-unknown');
    assert.deepEqual(range, new vscode.Range(1, 7, 1, 16));
    assert.equal(document.getText(range), '🎉🎉 Dana');
  });

  it('of a line that is broken leave those of the others', async () => {
    const editor = await openSample(pack);
    const below = lineWith(editor, '- Onboarding Lead: Review the pack');
    await editor.edit((edit) => edit.insert(new vscode.Position(below, 0), '  Owner::: )(\u0000\t- if\n'));
    await deleteLineWith(editor, 'Owner: Inês');
    await finding(editor.document, 'owner-missing');
    await editor.edit((edit) => {
      const at = behind(editor, 'go to Pull the customer record');
      edit.insert(at, ' twice');
    });
    await finding(editor.document, 'target-unknown');
    await finding(editor.document, 'owner-missing');
  });

  describe('of the broken samples are those that each is about', () => {
    it('no owner, no trigger', async () => {
      const { document } = await openSample('broken/no-owner-no-trigger.sop');
      for (const code of ['owner-missing', 'purpose-missing', 'quality-check-missing', 'trigger-missing']) {
        assert.deepEqual(await quoted(document, code), ['SOP: New starter in the onboarding group']);
      }
    });

    it('steps that are not there', async () => {
      const { document } = await openSample('broken/unknown-step-target.sop');
      const targets = await quoted(document, 'target-unknown', 3);
      assert.ok(targets.includes('Draft the answer'), `not the answer but ${targets.join(', ')}`);
    });

    it('a role that two people hold', async () => {
      const { document } = await openSample('broken/role-as-owner.sop');
      assert.deepEqual(await quoted(document, 'owner-not-a-person'), ['Onboarding Coordinator']);
    });
  });
});
