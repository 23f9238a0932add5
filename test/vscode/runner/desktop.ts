import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runTests } from '@vscode/test-electron';
import { suiteEnvironment } from '../page-actions.ts';
import { bundledSuite } from './suite-bundle.ts';
import { temporaryFolder } from './workspace-copy.ts';

/**
 * The same suite in a desktop VS Code: the one that VSCODE_EXECUTABLE names, or else one that is downloaded.
 * There is no page to drive here, so the tests prove what the VS Code API can show.
 */
const root = join(import.meta.dirname, '..', '..', '..');
const settings = join(root, 'scripts', 'workbench', 'settings.json');
const { values: wanted } = parseArgs({ options: { grep: { type: 'string' } } });
const executable = process.env.VSCODE_EXECUTABLE;
const folder = await temporaryFolder();
try {
  const userData = join(folder.path, 'user-data');
  await mkdir(join(userData, 'User'), { recursive: true });
  await copyFile(settings, join(userData, 'User', 'settings.json'));
  const code = await runTests({
    ...(executable ? { vscodeExecutablePath: executable } : {}),
    extensionDevelopmentPath: root,
    extensionTestsPath: await bundledSuite(),
    extensionTestsEnv: {
      [suiteEnvironment.colour]: process.stdout.isTTY ? 'yes' : 'no',
      [suiteEnvironment.restricted]: 'no',
      ...(wanted.grep ? { [suiteEnvironment.grep]: wanted.grep } : {}),
    },
    launchArgs: [
      folder.workspace,
      '--disable-extensions',
      '--disable-workspace-trust',
      '--skip-welcome',
      `--user-data-dir=${userData}`,
      `--extensions-dir=${join(folder.path, 'extensions')}`,
    ],
  });
  process.exitCode = code;
} finally {
  await folder.remove();
}
