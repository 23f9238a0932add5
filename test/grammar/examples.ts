/** Documents that use every construct of the language, for tests that take texts as they come. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const samples = new URL('../../samples/', import.meta.url).pathname;

function sopFilesIn(folder: string): { name: string; text: string }[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.sop'))
    .sort()
    .map((name) => ({ name, text: readFileSync(join(folder, name), 'utf8') }));
}

export const goodSamples = sopFilesIn(samples);
export const brokenSamples = sopFilesIn(join(samples, 'broken'));
export const allSamples = [...goodSamples, ...brokenSamples];
