import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { FrameLocator, Locator, Page } from 'playwright-core';
import type { PageActions } from '../page-actions.ts';

const out = join(import.meta.dirname, '..', '..', '..', 'out');
const screenshots = join(out, 'screenshots');
const pictures = join(out, 'pictures');

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** The actions themselves, on the page that shows the workbench. */
export function pageActions(page: Page): PageActions {
  const inWebview = (selector: string) => shownWebview(page).locator(selector).first();

  return {
    async screenshot(name, selector) {
      const path = join(screenshots, `${name}.png`);
      await (selector ? page.locator(selector).first().screenshot({ path }) : page.screenshot({ path }));
    },

    async picture(name) {
      await stillness(page);
      const { width, height } = page.viewportSize() ?? { width: 0, height: 0 };
      const titleBar = await page.locator('.part.titlebar').boundingBox();
      const top = titleBar?.height ?? 0;
      const clip = { x: 0, y: top, width, height: height - top };
      await page.screenshot({ path: join(pictures, `${name}.png`), clip, animations: 'disabled' });
    },

    type: (text) => page.keyboard.type(text),
    press: (key) => page.keyboard.press(key),

    click: (selector) => page.locator(selector).first().click(),
    async chooseInMenu(item) {
      const menu = page.locator('.monaco-menu');
      const entries = menu.locator('.action-item');
      await entries.filter({ hasText: item }).first().waitFor();
      const chosen = menu.locator('.action-item.focused').filter({ hasText: item });
      for (let left = await entries.count(); left > 0 && (await chosen.count()) === 0; left--)
        await page.keyboard.press('ArrowDown');
      await page.keyboard.press('Enter');
      await menu.waitFor({ state: 'hidden' });
    },
    text: (selector) => textOf(page.locator(selector).first()),
    waitFor: (selector) => page.locator(selector).first().waitFor(),
    waitUntilGone: (selector) => page.locator(selector).first().waitFor({ state: 'hidden' }),
    texts: (selector) =>
      page
        .locator(selector)
        .evaluateAll((nodes: WithText[]) =>
          nodes.map((node) => (node.innerText ?? node.textContent ?? '').trim()),
        ),
    paste: async (text, html = '') => {
      await page.evaluate(`(${pasteInPage})(${JSON.stringify({ text, html })})`);
    },
    dropFile: async (name, text) => {
      await page.evaluate(`(${dropInPage})(${JSON.stringify({ name, text })})`);
    },
    async hoverEditorText(text) {
      const { x, y } = await placeInEditor(page, text);
      // A hover shows only for a pointer that comes from elsewhere.
      await page.mouse.move(x, y + 200);
      await page.mouse.move(x + 1, y);
      await page.mouse.move(x, y);
    },
    async clickEditorText(text) {
      const { x, y } = await placeInEditor(page, text);
      await page.mouse.click(x, y);
    },

    clickInWebview: (selector) => inWebview(selector).click(),
    doubleClickInWebview: (selector) => inWebview(selector).dblclick(),
    hoverInWebview: (selector) => inWebview(selector).hover(),
    pressInWebview: (selector, key) => inWebview(selector).press(key),
    async wheelInWebview(selector, pixels) {
      await inWebview(selector).hover();
      await page.mouse.wheel(0, pixels);
    },
    async selectInWebview(selector, option) {
      await inWebview(selector).selectOption(option);
    },
    webviewText: (selector) => textOf(inWebview(selector)),
    webviewAttribute: (selector, name) => inWebview(selector).getAttribute(name),
    webviewCount: (selector) => shownWebview(page).locator(selector).count(),
    async waitForText(selector, wanted) {
      const element = shownWebview(page)
        .locator(selector)
        .filter(wanted ? { hasText: wanted } : {})
        .first();
      await element.waitFor({ state: 'attached' });
      return textOf(element);
    },
    evaluateInWebview: (expression) => shownWebview(page).locator(':root').evaluate(expression),
    async violationsInWebview() {
      const top = shownWebview(page).locator(':root');
      await top.evaluate(axe);
      // What it would fetch by itself the page rightly refuses. What stands in a drawing it reads without the blanks
      // between its lines, and so finds it in no name.
      const options = "{ preload: false, rules: { 'label-content-name-mismatch': { enabled: false } } }";
      const { violations } = (await top.evaluate(`axe.run(${options})`)) as AxeResults;
      return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    },
  };
}

/** Runs in the page: a headless browser has no clipboard that a page could have filled. */
const pasteInPage = `({ text, html }) => {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  if (html !== '') clipboardData.setData('text/html', html);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  document.activeElement.dispatchEvent(event);
}`;

/** Runs in the page: files are dragged there from outside of the browser. */
const dropInPage = `({ name, text }) => {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File([text], name));
  const editor = document.querySelector('.editor-instance .monaco-editor .view-lines');
  const { left, top } = editor.getBoundingClientRect();
  const place = { clientX: left + 5, clientY: top + 5, shiftKey: true };
  for (const type of ['dragenter', 'dragover', 'drop'])
    editor.dispatchEvent(new DragEvent(type, { ...place, dataTransfer, bubbles: true, cancelable: true }));
}`;

/** Until two pictures in a row are the same: nothing fades in or is being laid out any more. */
async function stillness(page: Page): Promise<void> {
  let before = await page.screenshot();
  for (const deadline = Date.now() + 10_000; Date.now() < deadline; ) {
    await page.waitForTimeout(300);
    const now = await page.screenshot();
    if (now.equals(before)) return;
    before = now;
  }
}

/** VS Code nests a webview's page in two frames; of several webviews one is shown at a time, mostly. */
function shownWebview(page: Page): FrameLocator {
  const outer = page.locator('iframe.webview.ready:visible').last();
  return outer.contentFrame().frameLocator('iframe#active-frame');
}

/** `innerText` is of HTML elements only; a map is SVG. */
interface WithText {
  innerText?: string;
  textContent: string | null;
}

function textOf(element: Locator): Promise<string> {
  return element.evaluate((node: WithText) => (node.innerText ?? node.textContent ?? '').trim());
}

/** The editor draws a line as spans, with no-break spaces, so the text is looked for in its lines. */
async function placeInEditor(page: Page, text: string): Promise<{ x: number; y: number }> {
  const find = `((wanted) => {
    for (const line of document.querySelectorAll('.editor-instance .view-line')) {
      const at = line.textContent.replaceAll('\\u00a0', ' ').indexOf(wanted);
      if (at < 0) continue;
      let passed = 0;
      const middle = at + wanted.length / 2;
      const texts = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
      for (let node = texts.nextNode(); node; passed += node.length, node = texts.nextNode()) {
        if (passed + node.length <= middle) continue;
        const range = document.createRange();
        range.setStart(node, Math.floor(middle - passed));
        range.setEnd(node, Math.floor(middle - passed) + 1);
        const box = range.getBoundingClientRect();
        return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
      }
    }
  })(${JSON.stringify(text)})`;
  const found = await page.waitForFunction(find);
  return (await found.jsonValue()) as { x: number; y: number };
}
