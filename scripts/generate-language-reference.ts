import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { generatedParts } from './language-reference/generated-parts.ts';
import { withParts } from './language-reference/marked-parts.ts';

const file = 'docs/language.md';
const path = join(import.meta.dirname, '..', file);

/** docs/language.md as it is on disk, and with its generated parts as they follow from the vocabulary. */
export async function languageReference(): Promise<{ readonly written: string; readonly current: string }> {
  const written = await readFile(path, 'utf8');
  return { written, current: withParts(written, generatedParts()) };
}

if (import.meta.main) {
  const { written, current } = await languageReference();
  if (process.argv.includes('--check')) {
    if (written !== current) {
      console.error(`${file} is stale: npm run generate`);
      process.exitCode = 1;
    }
  } else if (written !== current) await writeFile(path, current);
}
