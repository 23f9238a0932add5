import { onPage } from './page.ts';
import { until } from './workspace.ts';

/**
 * What is shown under the pointer on that text, once the wanted words are in it. The pointer comes again where the
 * hover went away at once, as it does when the checks come in just then.
 */
export async function hoverShown(text: string, wanted: string): Promise<string> {
  let shown = '';
  await onPage(async (page) => {
    await until(`“${wanted}” is in the hover`, async () => {
      await page.hoverEditorText(text);
      const isShown = async () => {
        shown = (await page.texts('.monaco-hover')).join('\n');
        return shown.includes(wanted);
      };
      return until('the hover shows', isShown, 4_000).catch(() => false);
    });
  });
  return shown;
}
