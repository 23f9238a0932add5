import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { behind, lineWith, textIs } from './editor-text.ts';
import { noFinding } from './findings.ts';
import { onPage } from './page.ts';
import { offeredFixes } from './quick-fix-menu.ts';
import { openSample, openText, sampleUri, until } from './workspace.ts';

describe('refactorings', () => {
  it('move the selected steps to an SOP of their own, in the menu of refactorings', async () => {
    const editor = await openSample('welcome-pack-delivery.sop');
    const created = sampleUri('personalise-the-welcome-pack-and-1-more.sop');
    await until('all files are known', async () => (await offered(editor)).length > 0);
    editor.selection = stepsSelected(editor);
    await vscode.commands.executeCommand('editor.action.refactor');
    await onPage(async (page) => {
      await page.waitFor(`${offeredFixes} >> text=Move the 2 steps to an SOP of their own`);
      await page.screenshot('refactorings');
      await page.press('Escape');
    });
    const [extract] = await offered(editor);
    assert.equal(extract?.title, 'Move the 2 steps to an SOP of their own');
    assert.ok(extract.edit);
    assert.ok(await vscode.workspace.applyEdit(extract.edit));
    try {
      assert.ok(editor.document.getText().includes('    run: Personalise the welcome pack and 1 more\n'));
      const document = await vscode.workspace.openTextDocument(created);
      assert.match(document.getText(), /^SOP: Personalise the welcome pack and 1 more\nID: .+\nOwner: Inês/);
      await noFinding(editor.document, 'run-unknown');
    } finally {
      await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(created));
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await vscode.workspace.fs.delete(created);
    }
  });

  it('move a step, and one undo takes that back', async () => {
    const text = 'SOP: Water the plants\nSteps:\n  - Lead: Fill the can\n    in: Shed\n  - Lead: Water\n';
    const editor = await openText(text);
    const at = behind(editor, 'Lead: Water');
    const [up] = await until('it can be moved', async () => {
      const all = await codeActions(editor.document, new vscode.Range(at, at), 'refactor.move');
      return all.length > 0 && all;
    });
    assert.ok(up?.edit);
    await vscode.workspace.applyEdit(up.edit);
    await textIs(
      editor,
      'SOP: Water the plants\nSteps:\n  - Lead: Water\n  - Lead: Fill the can\n    in: Shed\n',
    );
    await vscode.window.showTextDocument(editor.document);
    await vscode.commands.executeCommand('undo');
    await textIs(editor, text);
  });
});

describe('what is safe to fix', () => {
  it('is fixed on save where the user wants that', async () => {
    const settings = vscode.workspace.getConfiguration('editor', { languageId: 'sop' });
    const uri = sampleUri('saved.sop');
    const text = 'SOP: Saved\nOwnr: Ruth Adeyemi\n';
    await vscode.workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    await settings.update(
      'codeActionsOnSave',
      { 'source.fixAll.sop': 'explicit' },
      vscode.ConfigurationTarget.Global,
      true,
    );
    try {
      const editor = await vscode.window.showTextDocument(uri, { preview: false });
      await editor.edit((edit) => edit.insert(new vscode.Position(2, 0), 'Purpose: Nothing is lost.\n'));
      await editor.document.save();
      await textIs(editor, 'SOP: Saved\nOwner: Ruth Adeyemi\nPurpose: Nothing is lost.\n');
    } finally {
      await settings.update('codeActionsOnSave', undefined, vscode.ConfigurationTarget.Global, true);
      await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
      await vscode.workspace.fs.delete(uri);
    }
  });
});

function stepsSelected(editor: vscode.TextEditor): vscode.Selection {
  const first = lineWith(editor, ': Personalise the welcome pack');
  const last = lineWith(editor, ': Send the pack');
  return new vscode.Selection(first, 0, last, 0);
}

function offered(editor: vscode.TextEditor): Promise<readonly vscode.CodeAction[]> {
  return codeActions(editor.document, stepsSelected(editor), 'refactor.extract');
}

async function codeActions(
  { uri }: vscode.TextDocument,
  range: vscode.Range,
  kind: string,
): Promise<readonly vscode.CodeAction[]> {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    uri,
    range,
    kind,
  );
}
