import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { onPage } from './page.ts';
import { closeEverything, openSample, openText, sampleUri, until } from './workspace.ts';

describe('the language server', () => {
  afterEach(closeEverything);

  it('reports what is wrong, and puts it right', async () => {
    const file = sampleUri('misspelt.sop');
    await vscode.workspace.fs.writeFile(file, Buffer.from('SOP: Water the plants\nOwnr: Ruth Adeyemi\n'));
    const { document } = await openSample('misspelt.sop');
    const finding = await until('the finding', () =>
      vscode.languages
        .getDiagnostics(document.uri)
        .find(({ code }) => typeof code === 'object' && code.value === 'syntax/key-misspelt'),
    );
    assert.equal(document.getText(finding.range), 'Ownr');

    const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
      'vscode.executeCodeActionProvider',
      document.uri,
      finding.range,
    );
    const fix = actions.find(({ isPreferred }) => isPreferred);
    assert.ok(fix?.edit);
    await vscode.workspace.applyEdit(fix.edit);
    assert.equal(document.getText(), 'SOP: Water the plants\nOwner: Ruth Adeyemi\n');
    await closeEverything();
    await vscode.workspace.fs.delete(file);
  });

  it('leads from a name to where it is declared, in another file', async () => {
    const { document } = await openSample('welcome-pack-delivery.sop');
    const at = document.positionAt(document.getText().indexOf('Owner: ') + 'Owner: '.length);
    const [place] = await until('the definition', async () => {
      const found = await definitions(document.uri, at);
      return found.length > 0 ? found : undefined;
    });
    assert.ok(place);
    const uri = 'targetUri' in place ? place.targetUri : place.uri;
    assert.equal(uri.path.split('/').at(-1), 'organisation.sop');
  });

  describe('completes', () => {
    it('a field, and then its value', () =>
      accepted('SOP: Water the plants\n|', 'Own', 2, 'SOP: Water the plants\nOwner: Ruth Adeyemi'));

    it('the role of a step', () =>
      accepted(
        'SOP: Water the plants\n\nSteps:\n  - |',
        'Onboarding Coo',
        1,
        'SOP: Water the plants\n\nSteps:\n  - Onboarding Coordinator: ',
      ));

    it('a section with its first line', () =>
      accepted(
        'SOP: Water the plants\n\n|',
        'Quality',
        1,
        'SOP: Water the plants\n\nQuality check:\n  - Role: Confirm that it was done\n    within: 24 hours of step\n' +
          '    if not confirmed: escalate to Role',
      ));

    it('a whole step, as deep as its bullet', () =>
      accepted(
        'SOP: Water the plants\n\nSteps:\n  - |',
        'step that app',
        1,
        'SOP: Water the plants\n\nSteps:\n  - Role: Approve the thing\n    approves: the thing\n    if rejected: go to Step',
      ));
  });
});

function definitions(
  uri: vscode.Uri,
  at: vscode.Position,
): Thenable<(vscode.Location | vscode.LocationLink)[]> {
  return vscode.commands.executeCommand('vscode.executeDefinitionProvider', uri, at);
}

/** What becomes of a text with the cursor at `|`, when that is typed and the first suggestion taken, that often. */
async function accepted(marked: string, typed: string, times: number, wanted: string): Promise<void> {
  const { document } = await openText(marked.replace('|', ''));
  await onPage(async (page) => {
    await page.waitFor('.monaco-editor.focused');
    await page.press('Control+End');
    await page.type(typed);
    for (let taken = 0; taken < times; taken++) {
      await page.waitFor('.suggest-widget.visible .monaco-list-row.focused');
      await page.press('Enter');
    }
    await until('the suggestion is taken', () => document.getText() === wanted, 5_000).catch(() => {});
    assert.equal(document.getText(), wanted);
  });
}
