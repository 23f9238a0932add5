import * as vscode from 'vscode';
import type { PageActions } from '../page-actions.ts';
import { behind, cursorIsAtTheEnd, putCursor, textIs } from './editor-text.ts';
import { onPage } from './page.ts';
import { openText, until, windowIsUpToDate } from './workspace.ts';

const oneStep = 'SOP: Water the plants\n\nSteps:\n  - Gardener: Fill the can';
const heading = 'SOP: Water the plants\n\nSteps:';

/** A key and the text that it leaves. */
type Press = readonly [key: string, text: string];

describe('bullets', () => {
  before(rulesAreLoaded);

  it('Enter after an item begins the next', () => pressed(oneStep, ['Enter', `${oneStep}\n  - `]));

  it('Enter after a heading begins its first item', () => pressed(heading, ['Enter', `${heading}\n  - `]));

  it('Enter on an empty bullet ends the list', () =>
    pressed(oneStep, ['Enter', `${oneStep}\n  - `], ['Enter', `${oneStep}\n`]));

  it('Enter on an empty line below what a step says begins the next', () =>
    pressed(
      `${oneStep}\n    takes: 5 minutes`,
      ['Enter', `${oneStep}\n    takes: 5 minutes\n    `],
      ['Enter', `${oneStep}\n    takes: 5 minutes\n  - `],
      ['Enter', `${oneStep}\n    takes: 5 minutes\n`],
    ));

  it('Tab on an empty bullet goes into the item above', () =>
    pressed(oneStep, ['Enter', `${oneStep}\n  - `], ['Tab', `${oneStep}\n    `], ['w', `${oneStep}\n    w`]));

  it('a dash that is typed on an empty bullet is the one that is there, however fast one types', () =>
    onEmptyBullet((page) => page.type('- Gardener: Water the ferns')));

  it('so is one that is pasted', () => onEmptyBullet((page) => page.paste('- Gardener: Water the ferns')));

  it('the heading of the next section takes the place of the bullet that ends a list', async () => {
    const roles = 'SOP: Water the plants\n\nRoles:\n  - Gardener';
    const editor = await openText(`${roles}\n  - `);
    await onPage(async (page) => {
      await page.waitFor('.monaco-editor.focused');
      await putCursor(editor, behind(editor, `${roles}\n  - `));
      await page.type('Steps:');
      await textIs(editor, `${roles}\n\nSteps:`);
    });
  });
});

/** What is written on the bullet that Enter puts there leaves one step, with one bullet. */
async function onEmptyBullet(write: (page: PageActions) => Promise<void>): Promise<void> {
  const editor = await openText(`${oneStep}\n  - `);
  await onPage(async (page) => {
    await page.waitFor('.monaco-editor.focused');
    await putCursor(editor, behind(editor, `${oneStep}\n  - `));
    await write(page);
    await textIs(editor, `${oneStep}\n  - Gardener: Water the ferns`);
  });
}

/** The editor reads the rules for Enter when it first shows a document of the language, and does not say when. */
async function rulesAreLoaded(): Promise<void> {
  await onPage(async (page) => {
    const editor = await openText(oneStep);
    await page.waitFor('.monaco-editor.focused');
    await until('Enter begins a bullet', async () => {
      await editor.edit((edit) => edit.replace(new vscode.Range(0, 0, 99, 0), oneStep));
      await putCursor(editor, behind(editor, oneStep));
      await page.press('Enter');
      await until('Enter is taken', () => editor.document.getText() !== oneStep);
      return editor.document.getText() === `${oneStep}\n  - `;
    });
  });
}

/** Presses the keys one after the other at the end of the text. */
async function pressed(text: string, ...presses: readonly Press[]): Promise<void> {
  await onPage(async (page) => {
    const editor = await openText(text);
    // Without the bullet, behind which the number of the step may stand by then.
    await page.waitFor(
      `.monaco-editor.focused >> text=${text
        .split('\n')
        .at(-1)
        ?.replace(/^ +- .*: /, '')}`,
    );
    await putCursor(editor, behind(editor, text));
    for (const [key, wanted] of presses) {
      await page.press(key);
      await textIs(editor, wanted);
      // The keys are bound anew by where the cursor stands, which the window is told by the extension.
      await cursorIsAtTheEnd(editor);
      await windowIsUpToDate();
    }
  });
}
