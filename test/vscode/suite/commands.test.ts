import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { behind, putCursor } from './editor-text.ts';
import { begun, discard } from './new-file.ts';
import { onPage } from './page.ts';
import { openSample, openText, until } from './workspace.ts';

const status = '.statusbar-item[id$="sop.document"]';
const quickPick = '.quick-input-widget:not([style*="display: none"])';
const picked = `${quickPick} .monaco-list-row`;

describe('the status bar', () => {
  it('says how the document stands with its review, and a click what can be done', async () => {
    await openSample('customer-onboarding.sop');
    await onPage(async (page) => {
      await page.waitFor(`${status} >> text=Review on 2027-02-12`);
      await page.click(status);
      await page.waitFor(`${picked} >> text=Mark as Reviewed Today`);
      await page.screenshot('quick-actions');
      assert.deepEqual(await labels(page.texts(`${picked} .label-name`)), [
        'Mark as Reviewed Today',
        'Add a Step',
        'Open Preview to the Side',
        'Export This Document…',
        'Go to Related Document…',
        'Show Reviews',
        'Show Library',
      ]);
      await page.press('Escape');
    });
  });

  it('warns of what is late, and is silent about what is not reviewed', async () => {
    await openText('SOP: Water the plants\nNext review: 2020-01-01\n');
    await onPage(async (page) => {
      await page.waitFor(`${status}.warning-kind >> text=days late`);
      await openSample('organisation.sop');
      await page.waitUntilGone(status);
    });
  });
});

describe('going to what is related', () => {
  it('leads from a procedure to the workflow that runs it', async () => {
    await openSample('kick-off-meeting.sop');
    await onPage(async (page) => {
      await page.waitFor(status);
      void vscode.commands.executeCommand('sop.goToRelated');
      await page.waitFor(`${picked} >> text=Customer onboarding`);
      await page.screenshot('go-to-related');
      await page.press('Enter');
      await until('it is open', () =>
        vscode.window.activeTextEditor?.document.uri.path.endsWith('/customer-onboarding.sop'),
      );
    });
  });
});

describe('a new step', () => {
  it('is begun below the one that the cursor is in, ready to be named', async () => {
    const editor = await openSample('welcome-pack-delivery.sop');
    await putCursor(editor, behind(editor, 'Review the pack'));
    await vscode.commands.executeCommand('sop.newStep');
    await onPage(async (page) => {
      await page.waitFor('.monaco-editor.focused');
      await page.press('Tab');
      await page.type('Count the pages');
      const wanted = '\n  - Onboarding Lead: Count the pages\n  - Onboarding Coordinator: Send the pack';
      await until('it is named', () => editor.document.getText().includes(wanted));
    });
  });
});

describe('a new document', () => {
  it('comes from a template, with its title, owner and review date, in the folder of the others', async () => {
    await onPage(async (page) => {
      void vscode.commands.executeCommand('sop.new');
      await page.waitFor(`${picked} >> text=Incident response`);
      await page.type('Incident');
      await page.press('Enter');
      await page.waitFor(`${quickPick} >> text=Its title`);
      await page.type('Outage of the intake form');
      await page.press('Enter');
      await page.waitFor(`${picked} >> text=Kofi Mensah`);
      await page.type('kofi');
      await page.press('Enter');
      const editor = await begun(
        'outage-of-the-intake-form.sop',
        'TODO What works again, for whom and by when.',
      );
      const { document } = editor;
      const text = document.getText();
      assert.match(text, /^Owner: Kofi Mensah$/m);
      assert.match(text, /^Next review: 2027-02-16$/m);
      await page.waitFor('.monaco-editor.focused');
      await page.type('The form takes orders again');
      await until('it is typed', () => /^Purpose: The form takes orders again$/m.test(document.getText()));
      await discard(editor);
    });
  });

  it('may be owned by someone whom nobody has named yet', async () => {
    await onPage(async (page) => {
      void vscode.commands.executeCommand('sop.new', {
        template: 'checklist',
        title: 'Opening the warehouse',
      });
      await page.waitFor(`${picked} >> text=Kofi Mensah`);
      await page.type('Mia Berg');
      await page.press('Enter');
      const editor = await begun(
        'opening-the-warehouse.sop',
        'TODO What stays in order, for whom and by when.',
      );
      assert.match(editor.document.getText(), /^Owner: Mia Berg$/m);
      await discard(editor);
    });
  });
});

describe('the palette', () => {
  it('has commands that do something here, and no others', async () => {
    await openSample('organisation.sop');
    await onPage(async (page) => {
      await page.waitUntilGone(status);
      // The list has no more in it than fits.
      const offered = async (name: string) => {
        await page.press('F1');
        await page.type(`SOP: ${name}`);
        let found: readonly string[] = [];
        await until('the list stays as it is', async () => {
          const before = found.join();
          found = await labels(page.texts(`${picked} .label-name`));
          return found.join() === before;
        });
        if (name === '') await page.screenshot('palette');
        await page.press('Escape');
        return found.filter((label) => label.startsWith('SOP:'));
      };
      const forProcedures = ['Add a Step', 'Mark as Reviewed Today', 'Go to Related Document…'];
      for (const name of ['Step', 'Reviewed'])
        assert.deepEqual(
          (await offered(name)).filter((label) => label.includes(name)),
          [],
        );
      await openSample('kick-off-meeting.sop');
      await page.waitFor(status);
      await offered('');
      for (const name of [...forProcedures, 'Show Library'])
        await until(`${name} is offered`, async () => (await offered(name)).includes(`SOP: ${name}`));
    });
  });
});

async function labels(texts: Promise<string[]>): Promise<readonly string[]> {
  return (await texts).map((text) => text.replace(/\s+/g, ' '));
}
