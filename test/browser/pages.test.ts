import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../scripts/chromium.ts';
import { folderOf, sop } from '../cli/sop.ts';
import { violationsOn } from './axe.ts';
import { hasToBeScrolledSideways, opened } from './opened.ts';

const root = join(import.meta.dirname, '../..');
const sample = 'samples/welcome-pack-delivery.sop';
const changed = 'samples/broken/changed-under-the-same-version.sop';

/** The pages that the command writes one by one, and what writes them. */
const commands: Readonly<Record<string, readonly string[]>> = {
  'sop export': ['export', sample, '--form', 'html'],
  'sop diff': ['diff', '--format', 'html', changed.replace('broken/', 'broken/before/'), changed],
};

const looks = [
  ['a desktop by day', { viewport: { width: 1280, height: 800 }, colorScheme: 'light' }],
  ['a phone by night', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
  ['colours of the reader', { viewport: { width: 1280, height: 800 }, forcedColors: 'active' }],
] as const;

describe.each(Object.entries(commands))('the page that %s writes', (_, command) => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: await chromiumPath(() => {}) });
  }, 120_000);
  afterAll(() => browser.close());

  test.each(looks)(
    'can be used by everybody, fits, and asks nothing of anyone: %s',
    async (_look, options) => {
      const { out } = await sop(command, { cwd: root });
      const top = folderOf({ 'page.html': out });
      const context = await browser.newContext(options);
      const { page, wrong, open } = await opened(top, context);
      await open('page.html');
      expect(await hasToBeScrolledSideways(page)).toBe(false);
      expect(await violationsOn(page)).toEqual([]);
      expect(wrong).toEqual([]);
      await context.close();
    },
  );

  test('can be gone through by keyboard, and shows where the keyboard is', async () => {
    const { out } = await sop(command, { cwd: root });
    const top = folderOf({ 'page.html': out });
    const context = await browser.newContext();
    const { page, open } = await opened(top, context);
    await open('page.html');
    const stops = await page.evaluate<number>(`document.querySelectorAll('a[href], [tabindex="0"]').length`);
    expect(stops).toBeGreaterThan(0);
    for (let stop = 0; stop < stops; stop++) {
      await page.keyboard.press('Tab');
      const shown = await page.evaluate(
        `document.activeElement === document.body ? 'nothing' : getComputedStyle(document.activeElement).outlineStyle`,
      );
      expect(shown).not.toMatch(/none|nothing/);
    }
    await context.close();
  });
});
