import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { behind, lineWith, putCursor, textIs } from './editor-text.ts';
import { onPage } from './page.ts';
import { openSample, openText, until } from './workspace.ts';

const sample = 'welcome-pack-delivery.sop';

describe('the text', () => {
  it('has the names in it coloured by what they are', async () => {
    const { document } = await openSample(sample);
    const legend = await until('the kinds of names are known', () =>
      vscode.commands.executeCommand<vscode.SemanticTokensLegend | undefined>(
        'vscode.provideDocumentSemanticTokensLegend',
        document.uri,
      ),
    );
    const { data } = await vscode.commands.executeCommand<vscode.SemanticTokens>(
      'vscode.provideDocumentSemanticTokens',
      document.uri,
    );
    assert.equal(kindsOn('  - Onboarding Lead', document, data, legend)[0], 'type');
    await onPage(async (page) => {
      const role = '.view-line span[class^="mtk"]:text-is("Onboarding Coordinator")';
      await page.waitFor(role);
    });
  });

  it('folds at sections and steps', async () => {
    const editor = await openSample(sample);
    await onPage(async (page) => {
      await page.waitFor('.view-line >> text=Confirm the spelling of the contact');
      await putCursor(editor, new vscode.Position(lineWith(editor, 'Pull the customer record'), 0));
      await vscode.commands.executeCommand('editor.fold');
      await page.waitUntilGone('.view-line >> text=Confirm the spelling of the contact');
      await page.waitFor('.view-line >> text=Personalise the welcome pack');
      await vscode.commands.executeCommand('editor.unfold');
      await page.waitFor('.view-line >> text=Confirm the spelling of the contact');
    });
  });

  it('has links that open files beside it', async () => {
    const editor = await openSample(sample);
    await onPage(async (page) => {
      await page.waitFor('.detected-link >> text=templates/welcome-pack.md');
      await putCursor(editor, behind(editor, '](templates/welc'));
      await vscode.commands.executeCommand('editor.action.openLink');
    });
    await onPage(async () => {
      await until('the template is open', () =>
        vscode.window.activeTextEditor?.document.uri.path.endsWith('/templates/welcome-pack.md'),
      );
    });
  });

  it('takes its one form where it is selected, and nowhere else', async () => {
    const editor = await openText('SOP:  Water\nOwner:   Ruth Adeyemi\nPurpose:   Plants live.\n');
    editor.selection = new vscode.Selection(1, 0, 1, 20);
    await vscode.commands.executeCommand('editor.action.formatSelection');
    await textIs(editor, 'SOP:  Water\nOwner: Ruth Adeyemi\nPurpose:   Plants live.\n');
  });
});

/** What the names on the first line with this text are. */
function kindsOn(
  text: string,
  document: vscode.TextDocument,
  data: Uint32Array,
  { tokenTypes }: vscode.SemanticTokensLegend,
): readonly (string | undefined)[] {
  const wanted = document.positionAt(document.getText().indexOf(text)).line;
  const kinds: (string | undefined)[] = [];
  let line = 0;
  for (let at = 0; at < data.length; at += 5) {
    line += data[at] ?? 0;
    if (line === wanted) kinds.push(tokenTypes[data[at + 3] ?? -1]);
  }
  return kinds;
}
