import { appendFileSync, writeFileSync } from 'node:fs';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format } from 'node:util';
import type { Page } from 'playwright-core';
import type { TestOutcome } from '../../../scripts/test-outcomes.ts';
import { suiteEnvironment, suiteLine } from '../page-actions.ts';
import { openBridge } from './bridge.ts';
import { namesExtension, withComplaints } from './complaints.ts';
import { emptyPage, type WorkbenchRun } from './empty-page.ts';
import { withHistory } from './git-history.ts';
import { pageActions } from './page.ts';
import { neverEnded, patience } from './patience.ts';

interface BundledRun extends WorkbenchRun {
  /** The bundled suite. */
  suite: string;
}

/** Runs the suite in the extension host of a workbench that a headless browser shows. */
export async function runInWorkbench(run: BundledRun): Promise<TestOutcome> {
  await using stack = new AsyncDisposableStack();
  const { page, complaints, origin, folder } = await emptyPage(run, stack);
  await withHistory(folder.workspace);
  const bridge = await openBridge(pageActions(page));
  stack.defer(bridge.close);

  const end = Promise.withResolvers<number>();
  setTimeout(end.resolve, patience, 1).unref();
  await listenToSuite(page, { log: run.log, complaints, end: end.resolve });
  const report = join(folder.path, 'report.json');
  await page.goto(
    suiteAddress(origin, folder.workspace, {
      extensionDevelopmentPath:
        'vsix' in run.extension ? await emptyExtension(folder.path) : run.extension.development,
      extensionTestsPath: run.suite,
      environment: {
        [suiteEnvironment.bridge]: bridge.address,
        [suiteEnvironment.report]: report,
        [suiteEnvironment.colour]: process.stdout.isTTY ? 'yes' : 'no',
        [suiteEnvironment.restricted]: run.restricted ? 'yes' : 'no',
        ...(run.grep ? { [suiteEnvironment.grep]: run.grep } : {}),
      },
    }),
  );
  const code = await end.promise;

  const outcome = withComplaints(await readReport(report), complaints);
  if (code !== 0 && outcome.failures.length === 0) outcome.failures.push(`The workbench ended with ${code}.`);
  return outcome;
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

async function readReport(file: string): Promise<TestOutcome> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  return text ? (JSON.parse(text) as TestOutcome) : neverEnded;
}
