import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { runQuietly } from './processes.ts';

const root = join(import.meta.dirname, '..');

/** Packages what is in dist/ as out/sop-language.vsix, and answers with its path. */
export async function packagedExtension(): Promise<string> {
  const vsix = join(root, 'out', 'sop-language.vsix');
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  await runQuietly(
    process.execPath,
    [vsce, 'package', '--no-dependencies', '--no-rewrite-relative-links', '--out', vsix],
    { cwd: root },
  );
  return vsix;
}

if (import.meta.main) {
  const vsix = await packagedExtension();
  console.log(`${vsix}, ${((await stat(vsix)).size / 1e6).toFixed(2)} MB`);
}
