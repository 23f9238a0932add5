import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { suiteEnvironment } from '../page-actions.ts';
import { told } from './environment.ts';
import { onPage } from './page.ts';
import { openText, serverStarted, until } from './workspace.ts';

describe('opening a procedure', () => {
  it('gives it its language, starts the server and has it checked', async () => {
    const { document } = await openText('SOP: Water the plants\n');
    assert.equal(document.languageId, 'sop');
    await serverStarted();
    await until('the document is checked', () => vscode.languages.getDiagnostics(document.uri).length > 0);
    await onPage((page) => page.waitFor('.monaco-editor >> text=Water the plants'));
  });

  it('takes no trust in the folder', () => {
    assert.equal(vscode.workspace.isTrusted, told(suiteEnvironment.restricted) !== 'yes');
  });
});
