import { appendFileSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'node:util';
import { type Browser, chromium, type Page } from 'playwright-core';
import { freePort, startWorkbench } from '../../../scripts/workbench/serve.ts';
import { type SuiteReport, suiteEnvironment, suiteLine } from '../page-actions.ts';
import { openBridge } from './bridge.ts';
import { collectComplaints, namesExtension } from './complaints.ts';
import { withHistory } from './git-history.ts';
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
  const home = folder.path;
  await withHistory(folder.workspace);
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
  const bridge = await openBridge(pageActions(page));
  stack.defer(bridge.close);

  const complaints = collectComplaints(page);
  const end = Promise.withResolvers<number>();
  setTimeout(end.resolve, patience, 1).unref();
  await listenToSuite(page, { log: run.log, complaints, end: end.resolve });
  const report = join(home, 'report.json');
  await page.goto(
    suiteAddress(workbench.origin, folder.workspace, {
      extensionDevelopmentPath:
        'vsix' in run.extension ? await emptyExtension(home) : run.extension.development,
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

  for (const complaint of complaints) console.error(`  An error in the console: ${complaint.split('\n')[0]}`);
  const { passed, failed } = await readReport(report);
  const otherwise = code !== 0 && failed === 0 ? 1 : 0;
  return { passed, failed: failed + complaints.length + otherwise };
}

export function launchBrowser(executablePath: string, home: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: browserFlags,
    env: { ...process.env, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

/**
 * The workbench calls two functions of the page when it runs a suite. Of all that is logged, the suite's own lines
 * are shown; the rest goes to a file. Calls back with the suite's exit code.
 */
async function listenToSuite(
  page: Page,
  heard: { log: string; complaints: string[]; end(code: number): void },
): Promise<void> {
  writeFileSync(heard.log, '');
  await page.exposeFunction('codeAutomationLog', (type: string, args: unknown[]) => {
    const line = format(...args);
    if (line.startsWith(suiteLine)) return console.log(line.slice(suiteLine.length));
    appendFileSync(heard.log, `[${type}] ${line}\n`);
    if (type === 'error' && namesExtension(line)) heard.complaints.push(line);
  });
  await page.exposeFunction('codeAutomationExit', heard.end);
}

/** For the whole suite, in case the workbench or the extension host never comes to an end. */
export const patience = 15 * 60_000;

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
