import { mkdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { runQuietly } from './processes.ts';

const root = join(import.meta.dirname, '..');

/** In bytes. What is installed over a slow line, and again with each update, is small. */
const largest = 2_000_000;

/** Packages what is in dist/ as out/sop-language.vsix, and answers with its path. Throws when it has become too large. */
export async function packagedExtension(): Promise<string> {
  const vsix = join(root, 'out', 'sop-language.vsix');
  const vsce = join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  await mkdir(dirname(vsix), { recursive: true });
  await runQuietly(
    process.execPath,
    [vsce, 'package', '--no-dependencies', '--no-rewrite-relative-links', '--out', vsix],
    { cwd: root },
  );
  const { size } = await stat(vsix);
  if (size > largest) throw new Error(`${vsix} has ${megabytes(size)}, and may have ${megabytes(largest)}.`);
  return vsix;
}

function megabytes(bytes: number): string {
  return `${(bytes / 1e6).toFixed(2)} MB`;
}

if (import.meta.main) {
  const vsix = await packagedExtension();
  console.log(`${vsix}, ${megabytes((await stat(vsix)).size)}`);
}
