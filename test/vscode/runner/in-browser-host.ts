import { appendFileSync, existsSync, globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import type { TestOutcome } from '../../../scripts/test-outcomes.ts';
import { type PageAnswer, suiteEnvironment } from '../page-actions.ts';
import { answer } from './bridge.ts';
import { withComplaints } from './complaints.ts';
import { emptyPage, type WorkbenchRun } from './empty-page.ts';
import { pageActions } from './page.ts';
import { neverEnded, patience } from './patience.ts';
import { browserSuite } from './suite-bundle.ts';

/** Where the page finds the extension and its suite: at its own address, as a store for web extensions would. */
const extensionPath = '/__extension';
/** Where the suite asks for what only the page can do. */
const bridgePath = `${extensionPath}/__bridge`;
/** Below the extension: its host is the one that the suite runs in. The ending says that it is no ES module. */
const suitePath = `${extensionPath}/__suite.cjs`;

/**
 * Runs the suite with the web extension: the extension host is a worker of the page, the language server another one,
 * and the files of the workspace are reached through the editor alone.
 */
export async function runInBrowserHost(run: WorkbenchRun): Promise<TestOutcome> {
  await using stack = new AsyncDisposableStack();
  const { page, complaints, origin, folder } = await emptyPage(run, stack);

  const end = Promise.withResolvers<TestOutcome>();
  setTimeout(() => end.resolve(neverEnded), patience).unref();
  const actions = {
    ...pageActions(page),
    suiteSays: async (line: string) => console.log(line),
    suiteEnded: async (outcome: TestOutcome) => end.resolve(outcome),
  };

  const suite = await browserSuite({
    [suiteEnvironment.bridge]: `${origin}${bridgePath}`,
    [suiteEnvironment.restricted]: run.restricted ? 'yes' : 'no',
    ...(run.grep === undefined ? {} : { [suiteEnvironment.grep]: run.grep }),
  });
  const root =
    'vsix' in run.extension ? unpackedIn(join(folder.path, 'extensions')) : run.extension.development;
  await serve(page, origin, root, { suite, ask: (request) => answer(actions, request) });
  writeFileSync(run.log, '');
  page.on('console', (message) => appendFileSync(run.log, `[${message.type()}] ${message.text()}\n`));
  page.on('pageerror', (error) => appendFileSync(run.log, `[page] ${error.stack}\n`));

  await page.goto(`${origin}/?${new URLSearchParams({ folder: folder.workspace })}`);
  return withComplaints(await end.promise, complaints);
}

/** The workbench has the package installed; its folder is what the package holds. */
function unpackedIn(extensions: string): string {
  const [name = ''] = globSync('sop-language.sop-language-*', { cwd: extensions });
  return join(extensions, name);
}

/** Answers for the extension and the suite, and names both in the settings that the page begins with. */
async function serve(
  page: Page,
  origin: string,
  root: string,
  { suite, ask }: { suite: string; ask(request: string): Promise<PageAnswer> },
): Promise<void> {
  await page.route(`${origin}${extensionPath}/**`, async (route) => {
    const path = decodeURIComponent(new URL(route.request().url()).pathname);
    if (path === suitePath) return route.fulfill({ contentType: 'text/javascript', body: suite });
    if (path === bridgePath) return route.fulfill({ json: await ask(route.request().postData() ?? '') });
    const file = join(root, path.slice(extensionPath.length));
    return existsSync(file) ? route.fulfill({ path: file }) : route.fulfill({ status: 404 });
  });
  const at = (path: string) => ({ scheme: 'http', authority: new URL(origin).host, path });
  const options = { extensions: [at(extensionPath)], extensionTestsPath: at(suitePath) };
  await page.addInitScript(`(${nameInSettings})(${JSON.stringify(options)})`);
}

/** Runs in the page, as soon as its settings are there and before anything reads them. */
const nameInSettings = `(options) => {
  new MutationObserver((_, observer) => {
    const settings = document.getElementById('vscode-workbench-web-configuration');
    if (settings === null) return;
    observer.disconnect();
    const own = JSON.parse(settings.getAttribute('data-settings'));
    own.developmentOptions = { ...own.developmentOptions, ...options };
    settings.setAttribute('data-settings', JSON.stringify(own));
  }).observe(document, { childList: true, subtree: true });
}`;
