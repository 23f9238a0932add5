import * as vscode from 'vscode';
import { onPage } from './page.ts';
import { replaceLine, rowsAre, rowWith, showView } from './side-bar.ts';
import { openSample, until } from './workspace.ts';

describe('the view Library', () => {
  after(() => vscode.commands.executeCommand('workbench.view.explorer'));

  it('has the workflow with what it runs, what belongs to none, and the organisation', async () => {
    await replaceLine(await openSample('training.sop'), 'Next review:', 'Next review: 2026-11-21');
    await showView('Library');
    await onPage(async (page) => {
      await rowsAre(
        'Library',
        ['Customer onboarding', 'Marit Solberg'],
        ['Customer welcome pack delivery', 'Inês Carvalho'],
        ['Kick-off meeting', 'Marit Solberg'],
        ['Platform set-up', 'Kofi Mensah'],
        ['User training', 'Review due in 5 days'],
        ['Adoption check', 'Inês Carvalho'],
        ['Transition to account management', 'Peter Novak'],
      );
      for (const group of ['In no workflow', 'Trackers']) await page.waitFor(rowWith('Library', group));
      await page.click(`${rowWith('Library', 'Platform set-up')} .monaco-tl-twistie`);
      await page.waitFor(rowWith('Library', 'Billing set-up'));
      await page.click(rowWith('Library', 'Organisation'));
      await page.screenshot('library');
      await page.click(rowWith('Library', 'Fernmoor Software'));
      await until('it is open', () =>
        vscode.window.activeTextEditor?.document.uri.path.endsWith('/organisation.sop'),
      );
    });
  });

  it('says what is run and not written yet', async () => {
    const editor = await openSample('customer-onboarding.sop');
    await replaceLine(editor, '    run: Kick-off meeting', '    run: Kick-off call');
    await showView('Library');
    await onPage(async (page) => {
      await page.waitFor(`${rowWith('Library', 'Kick-off call')}:has-text("not written yet")`);
      await page.screenshot('library-missing');
    });
  });
});
