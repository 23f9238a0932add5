import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { chromiumPath } from '../../../scripts/chromium.ts';
import { packagedExtension } from '../../../scripts/package.ts';
import { exitOnSignals } from '../../../scripts/processes.ts';
import { keepOutcome } from '../../../scripts/test-outcomes.ts';
import { installedWorkbench } from '../../../scripts/workbench/install.ts';
import type { WorkbenchRun } from './empty-page.ts';
import { runInBrowserHost } from './in-browser-host.ts';
import { runInWorkbench } from './in-workbench.ts';
import { bundledSuite } from './suite-bundle.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const pictures = join(root, 'out', 'pictures');
const documentation = join(root, 'docs', 'pictures');
const screenshots = join(root, 'out', 'screenshots');
const say = (line: string) => console.log(line);

const { values: wanted } = parseArgs({
  options: {
    development: { type: 'boolean' },
    vsix: { type: 'boolean' },
    browser: { type: 'boolean' },
    grep: { type: 'string' },
    pictures: { type: 'boolean' },
  },
});
exitOnSignals(130);
const both = !wanted.development && !wanted.vsix;
const hosts = wanted.browser
  ? (['browser'] as const)
  : wanted.pictures
    ? (['node'] as const)
    : (['node', 'browser'] as const);

for (const folder of [screenshots, pictures]) await rm(folder, { recursive: true, force: true });
const shared = {
  entry: await installedWorkbench(say),
  chromium: await chromiumPath(say),
};
for (const host of hosts) {
  if (both || wanted.development) await run('the folder of the extension', host, { development: root });
  if (both || wanted.vsix) await run('the packaged extension', host, { vsix: await packagedExtension() });
}
if (wanted.pictures && !process.exitCode) await publishPictures();

async function run(
  name: string,
  host: 'node' | 'browser',
  extension: WorkbenchRun['extension'],
): Promise<void> {
  // Somebody installs the package and opens a folder that came from elsewhere.
  const restricted = 'vsix' in extension;
  const where = host === 'node' ? '' : ', in a browser without Node';
  say(`\nIn VS Code, with ${name}${where}${restricted ? ', in a folder that nobody trusts' : ''}:`);
  const started = performance.now();
  const mode = `${restricted ? 'vsix' : 'development'}-${host}`;
  const grep = wanted.grep ?? usualGrep(mode);
  const log = join(root, 'out', `vscode-${mode}.log`);
  const outcome =
    host === 'node'
      ? await runInWorkbench({ ...shared, grep, restricted, suite: await bundledSuite(), extension, log })
      : await runInBrowserHost({ ...shared, grep, restricted, extension, log });
  await keepOutcome(`vscode-${mode}`, outcome);
  const seconds = ((performance.now() - started) / 1000).toFixed(1);
  const { passed, failures } = outcome;
  say(`${passed} passed and ${failures.length} failed in ${seconds} s`);
  if (failures.length === 0) return;
  say(`What the workbench itself said: ${log}\nPictures of the failures: ${join(screenshots, 'failed')}`);
  process.exitCode = 1;
}

/** Undefined for all tests. */
function usualGrep(mode: string): string | undefined {
  // In the order of a whole run the explorer would show what other tests opened.
  if (wanted.pictures) return '^pictures';
  // That pictures can be taken, and that everybody can use what is shown, is seen once.
  return mode === 'development-node' ? undefined : '^(?!pictures|for everybody)';
}

async function publishPictures(): Promise<void> {
  await mkdir(documentation, { recursive: true });
  await cp(pictures, documentation, { recursive: true });
}
