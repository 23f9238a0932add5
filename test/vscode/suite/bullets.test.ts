import assert from 'node:assert/strict';
import { setTimeout as sleep } from 'node:timers/promises';
import { onPage } from './page.ts';
import { closeEverything, openText, until } from './workspace.ts';

const oneStep = 'SOP: Water the plants\n\nSteps:\n  - Gardener: Fill the can';

describe('bullets', () => {
  before(rulesAreLoaded);
  afterEach(closeEverything);

  it('Enter after an item begins the next', () => typed(oneStep, ['Enter'], `${oneStep}\n  - `));

  it('Enter after a heading begins its first item', () =>
    typed('SOP: Water the plants\n\nSteps:', ['Enter'], 'SOP: Water the plants\n\nSteps:\n  - '));

  it('Enter on an empty bullet ends the list', () => typed(oneStep, ['Enter', 'Enter'], `${oneStep}\n`));

  it('Tab on an empty bullet goes into the item above', () =>
    typed(oneStep, ['Enter', 'Tab', 'w'], `${oneStep}\n    w`));
});

/** The editor reads the rules for Enter when it first opens a document of the language. */
async function rulesAreLoaded(): Promise<void> {
  const { document } = await openText('');
  await onPage(async (page) => {
    await page.waitFor('.monaco-editor.focused');
    await until('Enter begins a bullet', async () => {
      await page.press('Control+A');
      await page.type('Steps:');
      await page.press('Enter');
      await sleep(200);
      return document.getText().endsWith('  - ');
    });
  });
  await closeEverything();
}

/** What the keys make of the text, pressed at its end. */
async function typed(text: string, keys: readonly string[], wanted: string): Promise<void> {
  const editor = await openText(text);
  await onPage(async (page) => {
    await page.waitFor(`.monaco-editor.focused >> text=${text.split('\n').at(-1)?.trim()}`);
    for (const key of ['Control+End', ...keys]) {
      await page.press(key);
      // The keys are bound anew by where the cursor stands, which the editor hears of a moment later.
      await sleep(400);
    }
    await until('the keys have been taken', () => editor.document.getText().startsWith(wanted), 3_000).catch(
      () => {},
    );
    assert.equal(editor.document.getText(), wanted);
  });
}
