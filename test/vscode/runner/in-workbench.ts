import { createWriteStream } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'node:util';
import { chromium } from 'playwright-core';
import { freePort, startWorkbench, type WorkbenchOptions } from '../../../scripts/workbench/serve.ts';
import { type SuiteReport, suiteEnvironment, suiteLine } from '../page-actions.ts';
import { openBridge } from './bridge.ts';
import { collectComplaints } from './complaints.ts';
import { pageActions } from './page.ts';
import { temporaryFolder } from './workspace-copy.ts';

export interface WorkbenchRun {
  /** The script that starts code-server. */
  entry: string;
  chromium: string;
  /** The bundled suite. */
  suite: string;
  /** The folder of the extension, or its package. */
  extension: { development: string } | { vsix: string };
  grep?: string | undefined;
  /** A file for what the workbench says beside the suite's own report. */
  log: string;
}

/** Runs the suite in the extension host of a workbench that a headless browser shows. */
export async function runInWorkbench(run: WorkbenchRun): Promise<SuiteReport> {
  const folder = await temporaryFolder();
  await using stack = new AsyncDisposableStack();
  stack.defer(folder.remove);

  const options: WorkbenchOptions = {
    entry: run.entry,
    home: folder.path,
    port: await freePort(),
    forTests: true,
    ...('vsix' in run.extension ? { vsix: run.extension.vsix } : {}),
  };
  const workbench = await startWorkbench(options);
  stack.defer(() => workbench.process.stop());

  const browser = await chromium.launch({
    executablePath: run.chromium,
    args: browserFlags,
    env: { ...process.env, XDG_CONFIG_HOME: folder.path, XDG_CACHE_HOME: folder.path },
  });
  stack.defer(() => browser.close());
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } });
  const page = await context.newPage();
  const complaints = collectComplaints(page);
  const bridge = await openBridge(pageActions(page));
  stack.defer(async () => bridge.close());

  const report = join(folder.path, 'report.json');
  const developed = 'vsix' in run.extension ? await emptyExtension(folder.path) : run.extension.development;
  const log = createWriteStream(run.log);
  stack.defer(async () => void log.end());
  // The workbench calls these two functions of the page when it runs a suite.
  const end = Promise.withResolvers<number>();
  await page.exposeFunction('codeAutomationLog', (_: string, args: unknown[]) => {
    const line = format(...args);
    if (line.startsWith(suiteLine)) console.log(line.slice(suiteLine.length));
    else log.write(`${line}\n`);
  });
  await page.exposeFunction('codeAutomationExit', (code: number) => end.resolve(code));
  setTimeout(end.resolve, patience, 1).unref();

  await page.goto(
    suiteAddress(workbench.origin, folder.workspace, {
      extensionDevelopmentPath: developed,
      extensionTestsPath: run.suite,
      environment: {
        [suiteEnvironment.bridge]: bridge.address,
        [suiteEnvironment.report]: report,
        [suiteEnvironment.colour]: process.stdout.isTTY ? 'yes' : 'no',
        ...(run.grep ? { [suiteEnvironment.grep]: run.grep } : {}),
      },
    }),
  );
  const code = await end.promise;
  const { passed, failed } = await readReport(report);
  for (const complaint of complaints) console.error(`The page's console: ${complaint}`);
  const otherwise = code !== 0 && failed === 0 ? 1 : 0;
  return { passed, failed: failed + complaints.length + otherwise };
}

/** For the whole suite, in case the workbench or the extension host never comes to an end. */
const patience = 8 * 60_000;

const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // The page may speak to the loopback address only; every other name or number leads nowhere.
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
];

interface SuitePlace {
  extensionDevelopmentPath: string;
  extensionTestsPath: string;
  environment: Record<string, string>;
}

function suiteAddress(origin: string, workspace: string, place: SuitePlace): string {
  const remote = (path: string) => `vscode-remote://${new URL(origin).host}${path}`;
  const payload = [
    ['extensionDevelopmentPath', remote(place.extensionDevelopmentPath)],
    ['extensionTestsPath', remote(place.extensionTestsPath)],
    ['extensionEnvironment', JSON.stringify(place.environment)],
  ];
  return `${origin}/?${new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) })}`;
}

/** A packaged extension is installed; the workbench still wants some folder to develop before it runs tests. */
async function emptyExtension(home: string): Promise<string> {
  const folder = join(home, 'empty-extension');
  await mkdir(folder);
  const manifest = { name: 'empty', publisher: 'empty', version: '0.0.0', engines: { vscode: '*' } };
  await writeFile(join(folder, 'package.json'), JSON.stringify(manifest));
  return folder;
}

async function readReport(file: string): Promise<SuiteReport> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text ? (JSON.parse(text) as SuiteReport) : { passed: 0, failed: 1 };
}
