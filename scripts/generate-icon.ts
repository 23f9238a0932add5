import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { png } from '../cli/map/png.ts';

const path = 'client/icons/extension.png';
const folder = join(import.meta.dirname, '..', 'client', 'icons');

/** The extension's icon in lists of extensions, which take no SVG: 256 pixels wide, twice what they show. */
export async function generatedIcon(): Promise<Uint8Array> {
  return png(await readFile(join(folder, 'extension.svg'), 'utf8'), [], 4);
}

/** Whether the file is what it should be. */
export async function iconIsCurrent(): Promise<boolean> {
  const written = await readFile(join(folder, 'extension.png')).catch(() => Buffer.alloc(0));
  return written.equals(await generatedIcon());
}

if (import.meta.main && !(await iconIsCurrent())) {
  if (process.argv.includes('--check')) {
    console.error(`${path} is stale: npm run generate`);
    process.exitCode = 1;
  } else await writeFile(join(folder, 'extension.png'), await generatedIcon());
}
