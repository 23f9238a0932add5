import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import manifest from '../package.json' with { type: 'json' };

const root = join(import.meta.dirname, '..');

/** Where files name the version of the command that is to be fetched. */
const places: Readonly<Record<string, RegExp>> = {
  'action.yml': /(?<=The version of the sop command\.\n +default: ")[^"]+/g,
  'docs/ci.md': new RegExp(`(?<=${manifest.name}@)\\d[\\w.-]*`, 'g'),
};

/** The files that name another version than that of the package, with the text that they should have. */
export async function staleVersions(): Promise<ReadonlyMap<string, string>> {
  const stale = new Map<string, string>();
  for (const [file, place] of Object.entries(places)) {
    const written = await readFile(join(root, file), 'utf8');
    if (written.search(place) === -1) throw new Error(`${file} names no version any more`);
    const current = written.replace(place, manifest.version);
    if (written !== current) stale.set(file, current);
  }
  return stale;
}

if (import.meta.main) {
  for (const [file, current] of await staleVersions()) {
    if (process.argv.includes('--check')) {
      console.error(`${file} is stale: npm run generate`);
      process.exitCode = 1;
    } else await writeFile(join(root, file), current);
  }
}
