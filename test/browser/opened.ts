import { pathToFileURL } from 'node:url';
import type { BrowserContext, Page } from 'playwright-core';

/** A page of a site on the disk, with all that goes wrong in it and all that it asks of others. */
export interface Opened {
  readonly page: Page;
  readonly wrong: readonly string[];
  /** Goes to a page of the site. */
  readonly open: (path: string) => Promise<unknown>;
}

/** @param top the folder of the site */
export async function opened(top: string, context: BrowserContext): Promise<Opened> {
  const page = await context.newPage();
  const wrong: string[] = [];
  page.on('console', (message) => wrong.push(message.text()));
  page.on('pageerror', (error) => wrong.push(error.message));
  page.on('dialog', (dialog) => {
    wrong.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(pathToFileURL(top).href)) wrong.push(`asks for ${request.url()}`);
  });
  return { page, wrong, open: (path) => page.goto(`${pathToFileURL(top).href}/${path}`) };
}

export function hasToBeScrolledSideways(page: Page): Promise<boolean> {
  return page.evaluate('document.documentElement.scrollWidth > document.documentElement.clientWidth');
}
