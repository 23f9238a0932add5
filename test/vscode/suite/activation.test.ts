import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { onPage } from './page.ts';
import { closeEverything, extensionId, openText, until } from './workspace.ts';

describe('opening a procedure', () => {
  after(closeEverything);

  it('gives a .sop file its language and wakes the extension', async () => {
    const extension = vscode.extensions.getExtension(extensionId);
    assert.ok(extension, `${extensionId} is not installed`);

    const { document } = await openText('SOP: Water the plants\n');
    assert.equal(document.languageId, 'sop');
    await until('the extension is active', () => extension.isActive);
    await onPage((page) => page.waitFor('.monaco-editor >> text=Water the plants'));
  });
});
