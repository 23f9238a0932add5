import { join } from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { chromiumPath } from '../../../scripts/chromium.ts';
import { violationsOn } from '../../browser/axe.ts';
import { hasToBeScrolledSideways, opened } from '../../browser/opened.ts';
import { folderOf, goodProcedure } from '../sop.ts';
import { siteOfFolder } from './made.ts';

const samples = join(import.meta.dirname, '../../../samples');

describe('a site in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: await chromiumPath(() => {}) });
  }, 120_000);
  afterAll(() => browser.close());

  const paths = [
    'index.html',
    'documents/customer-onboarding.html',
    'documents/platform-setup.html',
    'checklists/kick-off-meeting.html',
    'roles.html',
    'roles/onboarding-coordinator.html',
    'people.html',
    'reviews.html',
    'search.html?q=welcome',
  ];

  test.each([
    ['a desktop by day', { viewport: { width: 1280, height: 800 }, colorScheme: 'light' }],
    ['a phone by night', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
    [
      'a desktop in colours of the reader',
      { viewport: { width: 1280, height: 800 }, forcedColors: 'active' },
    ],
  ] as const)(
    'can be used by everybody, fits, and asks nothing of anyone: on %s',
    async (_, options) => {
      const { top } = await siteOfFolder(samples);
      const context = await browser.newContext(options);
      const { page, wrong, open } = await opened(top, context);
      for (const path of paths) {
        await open(path);
        expect(await hasToBeScrolledSideways(page), path).toBe(false);
        expect(await violationsOn(page), path).toEqual([]);
      }
      expect(wrong).toEqual([]);
      await context.close();
    },
    120_000,
  );

  test('finds steps without a server, and leads to them', async () => {
    const { top } = await siteOfFolder(samples);
    const context = await browser.newContext();
    const { page, wrong, open } = await opened(top, context);
    await open('roles/trainer.html');
    await page.getByRole('searchbox').fill('personal welc');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.waitForURL(/search\.html\?q=personal\+welc/);
    await page.getByRole('link', { name: '2 Personalise the welcome pack' }).click();
    await page.waitForURL(/welcome-pack-delivery\.html#step-personalise-the-welcome-pack/);
    expect(await page.locator('article:target h3').textContent()).toContain('Personalise the welcome pack');
    expect(wrong).toEqual([]);
    await context.close();
  });

  test('leads from a box of the map to its step', async () => {
    const { top } = await siteOfFolder(samples);
    const context = await browser.newContext();
    const { page, open } = await opened(top, context);
    await open('documents/welcome-pack-delivery.html');
    await page.locator('.map .leads').first().click();
    expect(page.url()).toMatch(/#step-pull-the-customer-record$/);
    await context.close();
  });

  test('draws the map in the colours that the system of the reader has for everything', async () => {
    const { top } = await siteOfFolder(samples);
    const context = await browser.newContext({ forcedColors: 'active', colorScheme: 'dark' });
    const { page, open } = await opened(top, context);
    await open('documents/welcome-pack-delivery.html');
    const [ink, paper] = ['color', 'backgroundColor'].map((name) => colourOf(page, 'input', name));
    expect(await colourOf(page, '.map .node text', 'fill')).toBe(await ink);
    expect(await colourOf(page, '.map .node .shape', 'fill')).toBe(await paper);
    expect(await colourOf(page, '.map .node .shape', 'stroke')).toBe(await ink);
    await context.close();
  });

  test('runs nothing that a document says', async () => {
    const title = '</title><script>alert(1)</script><img src=x onerror=alert(1)>"\u2028\'';
    const cwd = folderOf({
      'a.sop': goodProcedure(title, { 'Coordinator: Open': `Coordinator: ${title} Open` }),
    });
    const { top } = await siteOfFolder(cwd);
    const context = await browser.newContext();
    const { page, wrong, open } = await opened(top, context);
    for (const path of ['index.html', 'documents/a.html', 'checklists/a.html', 'search.html?q=alert'])
      await open(path);
    expect(await page.locator('#results li').count()).toBeGreaterThan(1);
    expect(wrong).toEqual([]);
    await context.close();
  });
});

function colourOf(page: Page, selector: string, property: string): Promise<string> {
  return page.evaluate(`getComputedStyle(document.querySelector('${selector}')).${property}`);
}
