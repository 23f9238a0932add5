import { type Browser, chromium, type Page } from 'playwright-core';
import { freePort, startWorkbench } from '../../../scripts/workbench/serve.ts';
import { collectComplaints } from './complaints.ts';
import { type TemporaryFolder, temporaryFolder } from './workspace-copy.ts';

export interface WorkbenchRun {
  /** The script that starts code-server. */
  entry: string;
  chromium: string;
  /** The folder of the extension, or its package. */
  extension: { development: string } | { vsix: string };
  grep?: string | undefined;
  /** The window opens its folder as one that nobody trusts. */
  restricted: boolean;
  /** A file for what the workbench says beside the suite's own report. */
  log: string;
}

/** A page that shows nothing yet, and a workbench that it can show. */
export interface EmptyPage {
  page: Page;
  /** What the console says against the extension, while it says it. */
  complaints: string[];
  /** Of the workbench: `http://127.0.0.1:PORT` */
  origin: string;
  folder: TemporaryFolder;
}

/** Starts a workbench on a copy of samples/ and a headless browser beside it; both end with the stack. */
export async function emptyPage(run: WorkbenchRun, stack: AsyncDisposableStack): Promise<EmptyPage> {
  const folder = await temporaryFolder();
  stack.defer(folder.remove);
  const home = folder.path;

  const { entry, restricted } = run;
  const installed = 'vsix' in run.extension ? { vsix: run.extension.vsix } : {};
  const port = await freePort();
  const workbench = await startWorkbench({ entry, home, port, forTests: true, restricted, ...installed });
  stack.defer(() => workbench.process.stop());

  const browser = await launchBrowser(run.chromium, home);
  stack.defer(() => browser.close());
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  page.setDefaultTimeout(30_000);
  return { page, complaints: collectComplaints(page), origin: workbench.origin, folder };
}

function launchBrowser(executablePath: string, home: string): Promise<Browser> {
  return chromium.launch({
    executablePath,
    args: browserFlags,
    env: { ...process.env, XDG_CONFIG_HOME: home, XDG_CACHE_HOME: home },
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
}

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
