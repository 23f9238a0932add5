import { type Browser, chromium } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { writeSite } from '../../cli/site/write-site.ts';
import { chromiumPath } from '../../scripts/chromium.ts';
import { docsSite } from '../../scripts/docs-site/site.ts';
import { violationsOn } from '../browser/axe.ts';
import { hasToBeScrolledSideways, opened } from '../browser/opened.ts';
import { expectSoundLinks } from '../cli/site/made.ts';
import { folderOf } from '../cli/sop.ts';
import { pages } from './page.ts';

const files = await docsSite();
const texts = new Map(
  [...files].map(([path, content]) => [
    path,
    typeof content === 'string' ? content : new TextDecoder().decode(content),
  ]),
);

describe('the site of the documentation', () => {
  test('has a page for each page, and links that lead somewhere', () => {
    const made = [...files.keys()].filter((path) => path.endsWith('.html') && path !== 'search.html');
    expect(made).toHaveLength(pages.length);
    // The site of the samples is made by `sop site`, which has tests of its own.
    const withSamples = new Map([...texts, ['samples/index.html', '']]);
    expect(expectSoundLinks(withSamples)).toBeGreaterThan(1000);
  });

  test('shows a text of the language in colours', () => {
    expect(texts.get('language.html')).toContain(
      '<span class="sop-role">Planner</span>: <span class="sop-step">Book the van</span>',
    );
  });

  test('has every picture that it shows', () => {
    for (const [path, html] of texts) {
      if (!path.endsWith('.html')) continue;
      for (const [, source = ''] of html.matchAll(/<img src="([^"]+)"/g))
        expect([...files.keys()]).toContain(source);
    }
  });
});

describe('the site of the documentation in a browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: await chromiumPath(() => {}) });
  }, 120_000);
  afterAll(() => browser.close());

  const written = () => {
    const top = folderOf({ 'site/beside.txt': '' });
    writeSite(top, top, files);
    return top;
  };

  test.each([
    ['a desktop by day', { viewport: { width: 1280, height: 800 }, colorScheme: 'light' }],
    ['a phone by night', { viewport: { width: 360, height: 740 }, colorScheme: 'dark' }],
    ['colours of the reader', { viewport: { width: 1280, height: 800 }, forcedColors: 'active' }],
  ] as const)('can be used by everybody, fits, and asks nothing of anyone: %s', async (_, options) => {
    const context = await browser.newContext(options);
    const { page, wrong, open } = await opened(written(), context);
    for (const path of looked) {
      await open(path);
      expect(await hasToBeScrolledSideways(page), path).toBe(false);
      expect(await violationsOn(page), path).toEqual([]);
    }
    expect(wrong).toEqual([]);
    await context.close();
  });

  test('finds a section by its words, without a server', async () => {
    const context = await browser.newContext();
    const { page, wrong, open } = await opened(written(), context);
    await open('rules/owner-missing.html');
    await page.getByRole('searchbox').fill('old library base');
    await page.getByRole('button', { name: 'Find' }).click();
    await page.getByRole('link', { name: 'An old library: a baseline' }).click();
    await page.waitForURL(/commands\/check\.html#an-old-library-a-baseline/);
    expect(wrong).toEqual([]);
    await context.close();
  });

  test('leads by keyboard first to the content, and shows where the keyboard is', async () => {
    const context = await browser.newContext();
    const { page, open } = await opened(written(), context);
    await open('language.html');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.activeElement.textContent')).toBe('To the content');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle')).toBe('solid');
    await context.close();
  });
});

/** One of each sort of page. */
const looked = [
  'index.html',
  'contents.html',
  'first-sop.html',
  'reference.html',
  'features.html',
  'json.html',
  'commands/check.html',
  'rules/index.html',
  'rules/owner-missing.html',
  'project/changelog.html',
  'search.html?q=review',
];
