import { mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { megabytes } from './megabytes.ts';
import { runQuietly } from './processes.ts';

const root = join(import.meta.dirname, '..');

/** In bytes. What is installed over a slow line, and again with each update, is small. */
const largest = 2_000_000;

/**
 * Packages the extension in `folder`, with what is in its dist/, as `vsix`, and answers with its path. Throws when it has
 * become too large, or has what somebody should look at.
 */
export async function packagedExtension({
  folder = root,
  vsix = join(root, 'out', 'sop-language.vsix'),
} = {}): Promise<string> {
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  await mkdir(dirname(vsix), { recursive: true });
  const printed = await runQuietly(process.execPath, [vsce, 'package', ...options, '--out', vsix], {
    cwd: folder,
  });
  if (printed.includes('WARNING')) throw new Error(printed);
  const { size } = await stat(vsix);
  if (size > largest) throw new Error(`${vsix} has ${megabytes(size)}, and may have ${megabytes(largest)}.`);
  return vsix;
}

const options: readonly string[] = [
  // All that it needs is bundled.
  '--no-dependencies',
  '--no-rewrite-relative-links',
  '--readme-path',
  'client/README.md',
  // There is none yet that strangers could look at.
  '--allow-missing-repository',
];

if (import.meta.main) {
  const vsix = await packagedExtension();
  console.log(`${vsix}, ${megabytes((await stat(vsix)).size)}`);
}
