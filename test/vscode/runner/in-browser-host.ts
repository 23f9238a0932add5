import { appendFileSync, existsSync, globSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { freePort, startWorkbench } from '../../../scripts/workbench/serve.ts';
import { type PageAnswer, type SuiteReport, suiteEnvironment } from '../page-actions.ts';
import { answer } from './bridge.ts';
import { collectComplaints } from './complaints.ts';
import { launchBrowser, patience, type WorkbenchRun } from './in-workbench.ts';
import { pageActions } from './page.ts';
import { browserSuite } from './suite-bundle.ts';
import { temporaryFolder } from './workspace-copy.ts';

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
export async function runInBrowserHost(run: Omit<WorkbenchRun, 'suite'>): Promise<SuiteReport> {
  const folder = await temporaryFolder();
  const home = folder.path;
  await using stack = new AsyncDisposableStack();
  stack.defer(folder.remove);

  const installed = 'vsix' in run.extension ? { vsix: run.extension.vsix } : {};
  const port = await freePort();
  const workbench = await startWorkbench({ entry: run.entry, home, port, forTests: true, ...installed });
  stack.defer(() => workbench.process.stop());

  const browser = await launchBrowser(run.chromium, home);
  stack.defer(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(30_000);

  const end = Promise.withResolvers<SuiteReport>();
  setTimeout(() => end.resolve({ passed: 0, failed: 1 }), patience).unref();
  const actions = {
    ...pageActions(page),
    suiteSays: async (line: string) => console.log(line),
    suiteEnded: async (report: SuiteReport) => end.resolve(report),
  };

  const suite = await browserSuite({
    [suiteEnvironment.bridge]: `${workbench.origin}${bridgePath}`,
    ...(run.grep === undefined ? {} : { [suiteEnvironment.grep]: run.grep }),
  });
  const root = 'vsix' in run.extension ? unpackedIn(join(home, 'extensions')) : run.extension.development;
  await serve(page, workbench.origin, root, { suite, ask: (request) => answer(actions, request) });
  const complaints = collectComplaints(page);
  writeFileSync(run.log, '');
  page.on('console', (message) => appendFileSync(run.log, `[${message.type()}] ${message.text()}\n`));
  page.on('pageerror', (error) => appendFileSync(run.log, `[page] ${error.stack}\n`));

  await page.goto(`${workbench.origin}/?${new URLSearchParams({ folder: folder.workspace })}`);
  const { passed, failed } = await end.promise;
  for (const complaint of complaints) console.error(`  An error in the console: ${complaint.split('\n')[0]}`);
  return { passed, failed: failed + complaints.length };
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
