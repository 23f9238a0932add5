import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { chromiumPath } from '../../scripts/chromium.ts';
import { root } from '../docs/page.ts';
import { pullRequestPage } from './pull-request.ts';
import { terminalPage } from './terminal.ts';

/** Takes the pictures of the documentation that show no editor, from the command as it is built. */
const browser = await chromium.launch({ executablePath: await chromiumPath((line) => console.log(line)) });
try {
  const page = await browser.newPage({ viewport: { width: 960, height: 900 } });
  const take = async (name: string, html: string, isReady: (page: Page) => Promise<unknown>) => {
    await page.setContent(html);
    await isReady(page);
    await page.locator('.picture').screenshot({ path: join(root, 'docs', 'pictures', `${name}.png`) });
  };
  await take('terminal', terminalPage(), async () => {});
  await take('pull-request', pullRequestPage(), (shown) => shown.locator('[data-drawn]').waitFor());
} finally {
  await browser.close();
}
