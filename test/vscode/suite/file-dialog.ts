import { onPage } from './page.ts';
import { until } from './workspace.ts';

const dialog = '.quick-input-widget:visible';

/** Takes what a dialog for files proposes, or what was typed into it; it is deaf until it has looked at the folder. */
export async function acceptFile(typed?: string): Promise<void> {
  await onPage(async (page) => {
    // It writes a proposal of its own once it has looked at the folder.
    await page.waitFor(`${dialog} .monaco-list-row`);
    const isGone = async () => (await page.texts(dialog)).length === 0;
    await until('the dialog is gone', async () => {
      if (typed !== undefined) {
        await page.press('Control+A');
        await page.type(typed);
      }
      await page.press('Enter');
      return until('it goes', isGone, 2_000).catch(() => false);
    });
  });
}
