import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { bundledPackages } from './bundled-packages.ts';
import { thirdPartyNotices } from './third-party-notices.ts';

const path = 'ThirdPartyNotices.txt';
const file = join(import.meta.dirname, '..', path);

/** The file as it should be, where it is not. */
export async function staleNotices(): Promise<string | undefined> {
  const current = thirdPartyNotices(await bundledPackages());
  return (await readFile(file, 'utf8').catch(() => '')) === current ? undefined : current;
}

if (import.meta.main) {
  const current = await staleNotices();
  if (current !== undefined && process.argv.includes('--check')) {
    console.error(`${path} is stale: npm run generate`);
    process.exitCode = 1;
  } else if (current !== undefined) await writeFile(file, current);
}
