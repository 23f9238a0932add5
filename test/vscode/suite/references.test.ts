import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { behind, putCursor } from './editor-text.ts';
import { onPage } from './page.ts';
import { openSample, sampleUri, until } from './workspace.ts';

const sample = 'welcome-pack-delivery.sop';

describe('what is named in several places', () => {
  it('is listed with all of them, in other files too', async () => {
    const editor = await openSample(sample);
    const at = behind(editor, 'SOP: Customer welcome');
    const found = await until('the workflow that runs it is found', async () => {
      const all = await vscode.commands.executeCommand<vscode.Location[]>(
        'vscode.executeReferenceProvider',
        editor.document.uri,
        at,
      );
      return all.some(({ uri }) => uri.path.endsWith('/customer-onboarding.sop')) && all;
    });
    assert.ok(found.some(({ uri, range }) => uri.path.endsWith(`/${sample}`) && range.start.line === 0));
    await putCursor(editor, at);
    await vscode.commands.executeCommand('editor.action.goToReferences');
    await onPage(async (page) => {
      await page.waitFor('.reference-zone-widget .ref-tree >> text=customer-onboarding.sop');
      await page.screenshot('references');
      await page.press('Escape');
    });
  });

  it('is marked in the document when the cursor is on it, more strongly where it gets its name', async () => {
    const editor = await openSample(sample);
    const at = behind(editor, 'if a correction is needed: go to Personal');
    const marked = await until('it is marked', async () => {
      const all = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
        'vscode.executeDocumentHighlights',
        editor.document.uri,
        at,
      );
      return all.length > 2 && all;
    });
    for (const { range } of marked)
      assert.equal(editor.document.getText(range), 'Personalise the welcome pack');
    assert.equal(marked.filter(({ kind }) => kind === vscode.DocumentHighlightKind.Write).length, 1);
    await putCursor(editor, at);
    await onPage(async (page) => {
      await page.waitFor('.wordHighlightStrong');
      await page.waitFor('.wordHighlight');
      await page.screenshot('highlights');
    });
  });
});

describe('the hierarchy of calls', () => {
  it('has what runs a procedure, and what that runs', async () => {
    const editor = await openSample('input-collection.sop');
    const at = behind(editor, 'SOP: Input');
    const [item] = await vscode.commands.executeCommand<vscode.CallHierarchyItem[]>(
      'vscode.prepareCallHierarchy',
      editor.document.uri,
      at,
    );
    assert.equal(item?.name, 'Input collection');
    const callers = await until('it is run', async () => {
      const all = await vscode.commands.executeCommand<vscode.CallHierarchyIncomingCall[]>(
        'vscode.provideIncomingCalls',
        item,
      );
      return all.length > 0 && all;
    });
    assert.deepEqual(
      callers.map(({ from }) => from.name),
      ['Platform set-up'],
    );
    const runs = await vscode.commands.executeCommand<vscode.CallHierarchyOutgoingCall[]>(
      'vscode.provideOutgoingCalls',
      item,
    );
    assert.deepEqual(
      runs.map(({ to }) => to.name),
      ['Escalating a blocked account'],
    );
    await putCursor(editor, at);
    await onPage(async (page) => {
      await page.waitFor('.monaco-editor.focused');
      await vscode.commands.executeCommand('editor.showCallHierarchy');
      await page.waitFor('.call-hierarchy .tree >> text=Platform set-up');
      await page.screenshot('call-hierarchy');
      await page.press('Escape');
    });
  });
});

describe('the search for symbols of the workspace', () => {
  it('finds documents by title and ID, people, roles and systems, and leads there', async () => {
    await openSample(sample);
    const names = await until('all are known', async () => {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        'onb',
      );
      return found.length > 5 && found.map(({ name }) => name);
    });
    assert.ok(names.includes('Customer welcome pack delivery (ONB-012)'), names.join('\n'));
    await onPage(async (page) => {
      await page.press('Control+T');
      await page.waitFor('.quick-input-widget input');
      await page.type('marit');
      await page.waitFor('.quick-input-list .monaco-list-row.focused >> text=Marit Solberg');
      await page.screenshot('workspace-symbols');
      await page.press('Enter');
      // A document is shown before the place in it is.
      await until('the organisation is open where the person stands', () => {
        const { document, selection } = vscode.window.activeTextEditor ?? {};
        if (document?.uri.toString() !== sampleUri('organisation.sop').toString()) return false;
        return selection !== undefined && document.lineAt(selection.start).text === '  - Marit Solberg';
      });
    });
  });
});

describe('a selection that grows', () => {
  it('takes the word, the value, the field, the step', async () => {
    const editor = await openSample(sample);
    await putCursor(editor, behind(editor, 'needs: Personalised wel'));
    const grown: string[] = [];
    for (let times = 0; times < 12; times++) {
      await vscode.commands.executeCommand('editor.action.smartSelect.expand');
      grown.push(editor.document.getText(editor.selection));
    }
    // In between the editor takes parts of lines by itself.
    const wanted = ['welcome', 'Personalised welcome pack', 'needs: Personalised welcome pack'];
    const step = /^- Onboarding Lead: Review the pack\n {4}needs: [\s\S]*go to Personalise the welcome pack$/;
    const found = [...wanted.map((each) => grown.indexOf(each)), grown.findIndex((each) => step.test(each))];
    assert.ok(!found.includes(-1), grown.join('\n---\n'));
    assert.deepEqual(
      found,
      [...found].sort((one, other) => one - other),
    );
  });
});
