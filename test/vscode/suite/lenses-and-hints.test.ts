import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { onPage } from './page.ts';
import { openSample, until } from './workspace.ts';

const sample = 'welcome-pack-delivery.sop';

describe('above the title', () => {
  it('stand the review, where it is used and how complete it is', async () => {
    const { document } = await openSample(sample);
    const said = await until('all of them are there', async () => {
      const lenses = await vscode.commands.executeCommand<vscode.CodeLens[]>(
        'vscode.executeCodeLensProvider',
        document.uri,
        10,
      );
      const titles = lenses.map(({ command }) => command?.title ?? '');
      return titles.some((title) => title.startsWith('Completeness')) && titles;
    });
    assert.deepEqual(
      said.map((title) => title.replace(/\d+ of/, '# of').replace(/by \d+ d/, 'by # d')),
      ['Next review 2027-02-05', 'Mark reviewed', 'Used by # documents', 'Completeness # of 100'],
    );
  });

  it('one leads to the documents that use it', async () => {
    await openSample(sample);
    await onPage(async (page) => {
      await page.waitFor('.codelens-decoration >> text=Mark reviewed');
      await page.screenshot('lenses-and-hints');
      await page.click('.codelens-decoration a:has-text("Used by")');
      await page.waitFor('.reference-zone-widget .ref-tree >> text=customer-onboarding.sop');
      await page.press('Escape');
    });
  });

  it('one records a review', async () => {
    const editor = await openSample(sample);
    const { document } = editor;
    // What has unsaved changes is left for its author to save.
    await editor.edit((edit) => edit.insert(new vscode.Position(document.lineCount, 0), '\n'));
    await onPage(async (page) => {
      await page.click('.codelens-decoration a:has-text("Mark reviewed")');
      await until('it is recorded', () => document.getText().includes('Last reviewed: 2026-11-16'));
      await page.waitUntilGone('.codelens-decoration >> text=Mark reviewed');
    });
  });
});

describe('in the lines', () => {
  afterEach(async () => {
    for (const name of ['stepNumbers', 'timeBoxDates', 'start']) await set(name, undefined);
  });

  it('stand the numbers of steps and who holds a role', async () => {
    const editor = await openSample(sample);
    const hints = await hintsOf(editor);
    assert.ok(hints.includes('1'), hints.join());
    assert.ok(hints.includes('(Marit Solberg)'), hints.join());
    assert.ok(!hints.some((hint) => hint.includes('2026-')), hints.join());
  });

  it('stands what the settings say, the days of time-boxes too', async () => {
    const editor = await openSample(sample);
    await set('stepNumbers', false);
    await set('timeBoxDates', true);
    await set('start', '2026-12-01');
    await until('the first time-box has its day', async () => {
      const hints = await hintsOf(editor);
      return hints.includes('Tue 2026-12-01') && !hints.includes('1');
    });
    await onPage((page) => page.screenshot('hints-of-days'));
  });
});

async function hintsOf({ document }: vscode.TextEditor): Promise<readonly string[]> {
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  return until('there are hints', async () => {
    const hints = await vscode.commands.executeCommand<vscode.InlayHint[]>(
      'vscode.executeInlayHintProvider',
      document.uri,
      all,
    );
    const labels = hints.map(({ label }) =>
      typeof label === 'string' ? label : label.map(({ value }) => value).join(''),
    );
    return labels.length > 0 && labels;
  });
}

async function set(name: string, value: unknown): Promise<void> {
  const settings = vscode.workspace.getConfiguration('sop.inlayHints');
  await settings.update(name, value, vscode.ConfigurationTarget.Global);
}
