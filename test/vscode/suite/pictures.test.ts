import * as vscode from 'vscode';
import { behind, deleteLineWith, lineWith, putCursor } from './editor-text.ts';
import { finding } from './findings.ts';
import { hoverShown } from './hover.ts';
import { onPage } from './page.ts';
import { openPreview, stepBox } from './preview-page.ts';
import { openQuickFixes } from './quick-fix-menu.ts';
import { replaceLine, rowWith, showView } from './side-bar.ts';
import { extensionId, openSample, sampleUri, until } from './workspace.ts';

const sample = 'welcome-pack-delivery.sop';

interface Look {
  readonly theme: string;
  /** By which the page of the workbench and that of a webview know the theme. */
  readonly classes: { readonly workbench: string; readonly webview: string };
}

const looks: Readonly<Record<string, Look>> = {
  light: { theme: 'Light 2026', classes: { workbench: 'vs', webview: 'vscode-light' } },
  dark: { theme: 'Dark 2026', classes: { workbench: 'vs-dark', webview: 'vscode-dark' } },
  'high-contrast': {
    theme: 'Default High Contrast',
    classes: { workbench: 'hc-black', webview: 'vscode-high-contrast' },
  },
};

/** Those of the documentation. That they can be taken is the test; a person looks at what they show. */
describe('pictures', () => {
  before(() => change('editor.cursorBlinking', 'solid'));
  after(async () => {
    await change('editor.cursorBlinking', undefined);
    await change('workbench.colorTheme', undefined);
  });

  it('of a finding', () =>
    onPage(async (page) => {
      await withoutOwner();
      await hoverShown('Customer welcome pack', 'Quick Fix');
      await page.picture('editor-finding');
    }));

  it('of quick fixes', () =>
    onPage(async (page) => {
      await withoutOwner();
      await openQuickFixes();
      await page.picture('quick-fix');
    }));

  it('of completion', () =>
    onPage(async (page) => {
      const editor = await openSample(sample);
      await putCursor(editor, behind(editor, 'if a correction is needed: '));
      await page.press('Shift+End');
      await page.type('go to ');
      await page.waitFor('.suggest-widget.visible .monaco-list-row.focused');
      await page.picture('completion');
    }));

  it('of the first SOP that the documentation writes, and its map', () =>
    onPage(async (page) => {
      const files = await firstSopFiles();
      for (const [name, text] of files)
        await vscode.workspace.fs.writeFile(sampleUri(`first/${name}`), new TextEncoder().encode(text));
      await vscode.commands.executeCommand('workbench.action.closeSidebar');
      const editor = await openSample('first/locking-up.sop');
      await openPreview();
      await putCursor(editor, behind(editor, 'Shift Lead: Count'));
      await until(
        'nothing is found',
        () => vscode.languages.getDiagnostics(editor.document.uri).length === 0,
      );
      await page.waitForText(`.current${stepBox('Count the till')}`);
      await page.picture('first-sop');
      await vscode.workspace.fs.delete(sampleUri('first'), { recursive: true });
      await vscode.commands.executeCommand('workbench.view.explorer');
    }));

  for (const [name, look] of Object.entries(looks)) {
    // The others are for whoever looks at them after a run.
    const isDocumented = name === 'light';

    it(`of what helps to write, ${name}`, () =>
      onPage(async (page) => {
        await wear(look);
        const editor = await openSample(sample);
        await putCursor(editor, behind(editor, 'Owner: '));
        await page.press('Shift+End');
        await page.press('Delete');
        await page.press('Control+Space');
        await page.waitFor('.suggest-widget.visible .monaco-list-row.focused');
        await page.screenshot(`completion-${name}`);
        await page.press('Escape');
        await page.press('Control+Z');

        await hoverShown('Marit Solberg', 'Onboarding Lead');
        await page.screenshot(`hover-${name}`);

        await putCursor(editor, behind(editor, ': Personalise the'));
        await page.press('F2');
        await page.waitFor('.rename-box .rename-input:focus');
        await page.type('Make the welcome pack personal');
        await page.press('Control+Enter');
        await page.waitFor('.bulk-edit-panel >> text=Make the welcome pack personal');
        await page.screenshot(`rename-preview-${name}`);
        await page.click('.bulk-edit-panel .buttons >> text=Discard');
      }));

    it(`of the preview, ${name}`, () =>
      onPage(async (page) => {
        await wear(look);
        await vscode.commands.executeCommand('workbench.action.closeSidebar');
        const editor = await openSample(sample);
        await openPreview();
        await putCursor(editor, behind(editor, 'quality bar:'));
        const steps = new vscode.Position(lineWith(editor, 'Steps:'), 0);
        editor.revealRange(new vscode.Range(steps, steps), vscode.TextEditorRevealType.AtTop);
        await page.waitForText(`body.${look.classes.webview} .current${stepBox('Review the pack')}`);
        await page.picture(`preview-${name}`);
        await vscode.commands.executeCommand('workbench.view.explorer');
      }));

    it(`of the views, ${name}`, () =>
      onPage(async (page) => {
        await wear(look);
        await replaceLine(await openSample('crm-discipline.sop'), 'Next review:', 'Next review: 2026-11-21');
        await replaceLine(await openSample('training.sop'), 'Next review:', 'Next review: 2026-11-04');
        await openSample('customer-onboarding.sop');
        await showView('Library');
        await showView('Reviews');
        await page.waitFor(rowWith('Reviews', 'Overdue'));
        await (isDocumented ? page.picture(`views-${name}`) : page.screenshot(`views-${name}`));
        await vscode.commands.executeCommand('workbench.view.explorer');
      }));

    it(`of the walkthrough, ${name}`, () =>
      onPage(async (page) => {
        await wear(look);
        await vscode.commands.executeCommand('sop.openWalkthrough');
        await page.click('.getting-started-step >> text=Keep it current');
        await page.waitForText('svg[viewBox]');
        await (isDocumented ? page.picture(`walkthrough-${name}`) : page.screenshot(`walkthrough-${name}`));
      }));
  }
});

/** The files that docs/first-sop.md has at its end, and settings by which they are a library of their own. */
async function firstSopFiles(): Promise<ReadonlyMap<string, string>> {
  const extension = vscode.extensions.getExtension(extensionId);
  if (!extension) throw new Error(`${extensionId} is not installed`);
  const page = vscode.Uri.joinPath(extension.extensionUri, 'docs', 'first-sop.md');
  const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(page));
  const blocks = [...text.matchAll(/^<!-- file: (.+) -->\n\n```sop\n([\s\S]*?)^```$/gm)];
  const files = blocks.map(([, name = '', content = '']) => [name, content] as const);
  return new Map([['sop.config.json', '{ "today": "2026-11-16" }\n'], ...files]);
}

async function withoutOwner(): Promise<void> {
  const editor = await openSample(sample);
  await deleteLineWith(editor, 'Owner: ');
  await finding(editor.document, 'owner-missing');
  await putCursor(editor, new vscode.Position(0, 0));
  await onPage((page) => page.waitFor('.squiggly-error'));
}

async function wear({ theme, classes }: Look): Promise<void> {
  await change('workbench.colorTheme', theme);
  await onPage((page) => page.waitFor(`.monaco-workbench.${classes.workbench}`));
}

async function change(setting: string, value: string | undefined): Promise<void> {
  await vscode.workspace.getConfiguration().update(setting, value, vscode.ConfigurationTarget.Global);
}
