import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { behind, putCursor } from './editor-text.ts';
import { openSample, until } from './workspace.ts';

const sample = 'welcome-pack-delivery.sop';

describe('going to the definition', () => {
  it('leads from “go to” to the step', async () => {
    const { document, line } = await gone('if a correction is needed: go to Personal');
    assert.equal(document, sample);
    assert.equal(line, '  - Onboarding Coordinator: Personalise the welcome pack');
  });

  it('leads from a step to its role', async () => {
    const { document, line } = await gone('Steps:\n  - Onboarding');
    assert.equal(document, sample);
    assert.equal(line, '  - Onboarding Coordinator');
  });

  it('leads from a name to where it is declared, in another file', async () => {
    const { document, line } = await gone('Owner: Inês');
    assert.equal(document, 'organisation.sop');
    assert.equal(line, '  - Inês Carvalho');
  });
});

/** Where F12 leads with the cursor behind that text. */
async function gone(text: string): Promise<{ document: string; line: string }> {
  const editor = await openSample(sample);
  const from = behind(editor, text);
  await putCursor(editor, from);
  await vscode.commands.executeCommand('editor.action.revealDefinition');
  const { document, selection } = await until('the cursor has gone elsewhere', () => {
    const active = vscode.window.activeTextEditor;
    const isElsewhere =
      active && !(active.document === editor.document && active.selection.active.isEqual(from));
    return isElsewhere && active;
  });
  return {
    document: String(document.uri.path.split('/').at(-1)),
    line: document.lineAt(selection.start).text,
  };
}
