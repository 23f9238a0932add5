import { onPage } from './page.ts';
import { until } from './workspace.ts';

/** What is offered in the menu of quick fixes. */
export const offeredFixes = '.action-widget .monaco-list-row.action';

/** By keyboard; pressed again where the menu went away at once, as it does when the checks come in just then. */
export async function openQuickFixes(): Promise<void> {
  await onPage(async (page) => {
    await page.waitFor('.monaco-editor.focused');
    await until('the menu of quick fixes is open', async () => {
      await page.press('Control+.');
      const isOpen = async () => (await page.texts(offeredFixes)).length > 0;
      return until('the menu opens', isOpen, 3_000).catch(() => false);
    });
  });
}
