import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { acceptFile } from './file-dialog.ts';
import { onPage } from './page.ts';
import { openPreview, previewTab, previewTabs, stepBox } from './preview-page.ts';
import { openSample, openText, sampleUri, until } from './workspace.ts';

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
    await until('it is named', () => previewTab()?.label === 'Preview welcome-pack-delivery.sop');
    assert.equal(tab.group.viewColumn, vscode.ViewColumn.Two);
    assert.equal(vscode.window.activeTextEditor?.document.languageId, 'sop');
  });

  it('draws the steps of a procedure under its title', async () => {
    await openSample('welcome-pack-delivery.sop');
    await openPreview();
    await onPage(async (page) => {
      await page.waitForText('#title', 'Customer welcome pack delivery');
      await page.waitForText('#state-text', 'Current until 2027-02-05');
      for (const title of ['Pull the customer record', 'Review the pack', 'Accept the kick-off invitation']) {
        await page.waitForText(stepBox(title));
      }
      await page.screenshot('preview');
    });
  });

  it('draws every procedure and workflow of the samples', async () => {
    const files = await vscode.workspace.findFiles('*.sop');
    for (const file of files.map(({ path }) => path.split('/').at(-1) ?? '').sort()) {
      const { document } = await openSample(file);
      const title = /^(?:SOP|Workflow): (.+)$/m.exec(document.getText())?.[1];
      if (title === undefined) continue;
      await openPreview();
      await onPage(async (page) => {
        await page.waitForText('#title', title);
        await page.waitForText(
          '#state-text',
          /^Status: retired/m.test(document.getText()) ? 'Retired' : 'Current',
        );
        await page.waitForText('svg.sop-map [data-step]');
        await page.screenshot(`preview-of-${file.replace('.sop', '')}`);
      });
    }
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

  it('draws anew only what a keystroke changes', async () => {
    const editor = await openText(twoSteps);
    await openPreview();
    await onPage(async (page) => {
      await page.waitForText(stepBox('Water the ferns'));
      const marked = (title: string) => `document.querySelector('${stepBox(title)}').marked`;
      for (const title of ['Fill the can', 'Water the ferns'])
        await page.evaluateInWebview(`${marked(title)} = true`);
      await insert(editor, 6, '    within: 2 hours\n', 'after');
      await page.waitForText(`${stepBox('Water the ferns')} .quiet`, '2 hours');
      assert.equal(await page.evaluateInWebview(`${marked('Fill the can')} ?? false`), true);
      assert.equal(await page.evaluateInWebview(`${marked('Water the ferns')} ?? false`), false);
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
      await page.waitForText('#state-text', 'Not reviewed yet');
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

  it('shows what the reader chooses: a flowchart, tables, the document', async () => {
    await openSample('welcome-pack-delivery.sop');
    await openPreview();
    await onPage(async (page) => {
      await page.waitForText(`svg.sop-map ${stepBox('Review the pack')}`);
      await page.selectInWebview('#view', 'flowchart');
      await page.waitForText(`svg.mermaid ${stepBox('Review the pack')}`);
      await page.screenshot('preview-flowchart');
      await page.selectInWebview('#view', 'raci');
      await page.waitForText('.sheet caption', 'Who does what');
      await page.screenshot('preview-raci');
      await page.selectInWebview('#view', 'document');
      await page.waitForText('.sheet header', 'Inês Carvalho');
      await page.waitForText(`.sheet ${stepBox('Review the pack')}`);
      await page.screenshot('preview-document');
      await page.selectInWebview('#view', 'lanes');
      await page.waitForText(`svg.sop-map ${stepBox('Review the pack')}`);
    });
  });

  it('shows one variant alone, and the path that decides how long all takes', async () => {
    await openSample('platform-setup.sop');
    await openPreview();
    await onPage(async (page) => {
      await page.waitForText(stepBox('Connect single sign-on'));
      await page.selectInWebview('#variant', 'SMB');
      await until(
        'the step of another variant is gone',
        async () => (await page.webviewCount(stepBox('Connect single sign-on'))) === 0,
      );
      await page.clickInWebview('#critical');
      await page.waitForText('.node.critical');
      await page.screenshot('preview-critical');
      await page.clickInWebview('#critical');
      await page.selectInWebview('#variant', '');
      await page.waitForText(stepBox('Connect single sign-on'));
    });
  });

  it('is walked with the arrow keys, and says what it shows as text', async () => {
    await openText(twoSteps);
    await openPreview();
    await onPage(async (page) => {
      await page.pressInWebview(stepBox('Fill the can'), 'ArrowDown');
      const focused = 'document.activeElement.getAttribute("aria-label")';
      assert.equal(await page.evaluateInWebview(focused), '2 Water the ferns, Lead');
      await page.waitForText('#outline', '1 Gardener: Fill the can');
    });
  });

  it('stays with its document when it is locked, and another panel follows', async () => {
    await openText(twoSteps);
    await openPreview();
    await onPage(async (page) => {
      await page.waitForText('#title', 'Water the plants');
      await page.clickInWebview('#lock');
      await until('the panel says that it is locked', () => previewTab()?.label.startsWith('['));
      await openText(twoSteps.replace('plants', 'garden'));
      await vscode.commands.executeCommand('sop.openPreview');
      await until('there are two', () => previewTabs().length === 2);
      await page.waitForText('#title', 'Water the garden');
      assert.deepEqual(
        previewTabs().map(({ label }) => label.startsWith('[')),
        [true, false],
      );
      await vscode.window.tabGroups.close(previewTabs());
    });
  });

  it('shows hostile titles as text, in lanes and in a flowchart, and nothing breaks the rules of the page', async () => {
    const titles = [
      '</svg><script>document.body.dataset.broken = 1</script>',
      '<img src=x onerror="document.body.dataset.broken = 1">',
      'The end"] --> click',
      '%%{init: {"theme": "forest"}}%%',
      'Cook 👩‍🍳 for 🇩🇪',
      `Count ${'every box '.repeat(50)}`,
      'Ring \u0007 and \u001b[31m red \u202e turned',
    ];
    const steps = titles.map((title) => `  - Lead: ${title}\n    if ${title}: stop\n`).join('');
    await openText(`SOP: ${titles[0]}\nRoles: Lead\n\nSteps:\n${steps}`);
    await openPreview();
    await onPage(async (page) => {
      await page.waitForText(`svg.sop-map ${stepBox('Cook')}`);
      await page.evaluateInWebview(
        'document.addEventListener("securitypolicyviolation", (event) => { document.body.dataset.violated = event.violatedDirective })',
      );
      await page.screenshot('preview-hostile-lanes');
      for (const [view, drawing] of [
        ['flowchart', 'svg.mermaid'],
        ['document', '.sheet'],
        ['lanes', 'svg.sop-map'],
      ] as const) {
        await page.selectInWebview('#view', view);
        await page.waitForText(`${drawing} ${stepBox('Cook')}`);
        assert.equal(await page.webviewCount(`${drawing} [data-step]`), titles.length, view);
        assert.equal(await page.webviewCount(':is(#map, #outline) :is(script, img, iframe)'), 0, view);
        if (view === 'flowchart') await page.screenshot('preview-hostile-flowchart');
      }
      await page.waitForText('svg.sop-map .node', '</svg><script>');
      assert.deepEqual(await page.evaluateInWebview('({ ...document.body.dataset })').then(brokenRules), []);
    });
  });

  it('is as it was when it comes back from behind another editor', async () => {
    await openSample('platform-setup.sop');
    await openPreview();
    await onPage(async (page) => {
      await page.waitForText(stepBox('Connect single sign-on'));
      await page.selectInWebview('#variant', 'SMB');
      await page.clickInWebview('#zoom-level');
      await page.clickInWebview('#zoom-in');
      await page.clickInWebview('#lock');
      await until('the panel says that it is locked', () => previewTab()?.label.startsWith('['));
      const [preview] = previewTabs();
      const document = await vscode.workspace.openTextDocument(sampleUri('welcome-call.sop'));
      await vscode.window.showTextDocument(document, vscode.ViewColumn.Two);
      await until('the preview is hidden', () => preview && !previewTab()?.isActive);
      await vscode.commands.executeCommand('workbench.action.openPreviousEditorFromHistory');
      await vscode.window.tabGroups.close(
        vscode.window.tabGroups.all.flatMap(({ tabs }) =>
          tabs.filter(({ label }) => label === 'welcome-call.sop'),
        ),
      );
      await page.waitForText('#title', 'Platform set-up');
      await page.waitForText('#zoom-level', '120%');
      assert.equal(await page.evaluateInWebview('document.getElementById("variant").value'), 'SMB');
      assert.equal(await page.webviewAttribute('#lock', 'aria-pressed'), 'true');
    });
  });

  it('opens from the document as its readers see it what a link leads to', async () => {
    await openText(`SOP: Water the plants
Roles: Gardener

Steps:
  - Gardener: Fill the can
    warning: Cold water harms the ferns.
    See [the call](welcome-call.sop).
`);
    await openPreview();
    await onPage(async (page) => {
      await page.waitForText(stepBox('Fill the can'));
      await page.selectInWebview('#view', 'document');
      const step = `.sheet ${stepBox('Fill the can')}`;
      const said = await page.waitForText(step, 'Cold water');
      assert.ok(
        said.indexOf('Cold water') < said.indexOf('Fill the can'),
        'the warning stands before the step',
      );
      await page.clickInWebview('.sheet a');
      await until('the linked file is open', () =>
        vscode.window.activeTextEditor?.document.fileName.endsWith('welcome-call.sop'),
      );
      await page.waitForText('#title', 'Welcome call');
      await page.selectInWebview('#view', 'lanes');
    });
  });

  it('marks on a step what the checks report there, and says it when the pointer rests on it', async () => {
    await openText(`${twoSteps}    if the can is empty: go to Buy a can\n`);
    await openPreview();
    await onPage(async (page) => {
      await page.waitForText(`${stepBox('Water the ferns')} .mark.error`);
      assert.equal(await page.webviewCount(`${stepBox('Fill the can')} .mark.error`), 0);
      await page.hoverInWebview(stepBox('Water the ferns'));
      await page.waitForText('#tooltip:not([hidden])', 'Buy a can');
      await page.screenshot('preview-finding');
    });
  });

  it('keeps the map as a file: a picture, or text for mermaid', async () => {
    await openSample('welcome-call.sop');
    await openPreview();
    await onPage(async (page) => {
      await page.waitForText(stepBox('Call the sponsor'));
      for (const [form, beginning] of [
        ['svg', '<svg '],
        ['png', '\u2030PNG'],
        ['mmd', 'flowchart TD'],
      ] as const) {
        const file = sampleUri(`welcome-call.${form}`);
        await page.selectInWebview('#export', form);
        await acceptFile();
        const bytes = await until(`${form} is there`, () =>
          vscode.workspace.fs.readFile(file).then(orNone, orNone),
        );
        assert.ok(new TextDecoder('windows-1252').decode(bytes).startsWith(beginning), form);
        await vscode.workspace.fs.delete(file);
      }
    });
  });

  it('hands the document out: a page, for Word, sheets, a table, a process', async () => {
    await openSample('welcome-call.sop');
    await openPreview();
    await onPage(async (page) => {
      await page.waitForText(stepBox('Call the sponsor'));
      await page.screenshot('preview-export');
      for (const [handout, name, beginning] of [
        ['html', 'welcome-call.html', '<!doctype html>'],
        ['docx', 'welcome-call.docx', 'PK'],
        ['checklist', 'welcome-call-checklist.html', '<!doctype html>'],
        ['raci', 'welcome-call-who-does-what.html', '<!doctype html>'],
        ['csv', 'welcome-call.csv', 'ï»¿Step,Role,'],
        ['bpmn', 'welcome-call.bpmn', '<?xml '],
        // A page of the editor may not print, and here no browser can open the file by itself.
        ['print', 'welcome-call.html', '<!doctype html>'],
      ] as const) {
        const file = sampleUri(name);
        await page.selectInWebview('#export', handout);
        await acceptFile();
        const bytes = await until(`${name} is there`, () =>
          vscode.workspace.fs.readFile(file).then(orNone, orNone),
        );
        assert.ok(new TextDecoder('windows-1252').decode(bytes).startsWith(beginning), handout);
        await vscode.workspace.fs.delete(file);
      }
      await vscode.commands.executeCommand('notifications.showList');
      await page.waitFor('.notification-list-item-message >> text=print it there');
    });
    await vscode.commands.executeCommand('notifications.clearAll');
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
      const width = 'document.querySelector("#map > svg").getBoundingClientRect().width';
      const room = 'document.getElementById("canvas").clientWidth';
      await page.clickInWebview('#fit');
      assert.equal(await page.evaluateInWebview(`${width} <= ${room}`), true);
    });
  });
});

function orNone(found: unknown): Uint8Array | undefined {
  return found instanceof Uint8Array ? found : undefined;
}

function brokenRules(data: unknown): readonly string[] {
  return Object.keys(data as object).filter((name) => name === 'broken' || name === 'violated');
}

async function shows(selector: string, text: string): Promise<void> {
  await onPage(async (page) => {
    await page.waitForText(selector, text);
  });
}

function insert(
  editor: vscode.TextEditor,
  line: number,
  text: string,
  where: 'before' | 'after' = 'before',
): Thenable<boolean> {
  return editor.edit((edit) =>
    edit.insert(new vscode.Position(where === 'after' ? line + 1 : line, 0), text),
  );
}

function cursorAt(line: number): vscode.Selection {
  return new vscode.Selection(line, 0, line, 0);
}
