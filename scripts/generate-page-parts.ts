import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { languageParts, mistakeParts, referenceParts } from './language-reference/language-parts.ts';
import { type Parts, withParts } from './page-parts/marked-parts.ts';
import { configParts } from './settings/config-parts.ts';
import { editorParts, editorSettingsParts } from './settings/editor-parts.ts';

const root = join(import.meta.dirname, '..');

/** The pages with generated parts, and what they are generated from. */
const pages: Readonly<Record<string, () => Promise<Parts> | Parts>> = {
  'docs/language.md': languageParts,
  'docs/reference.md': referenceParts,
  'docs/mistakes.md': mistakeParts,
  'docs/settings.md': async () => new Map([...(await configParts()), ...editorSettingsParts()]),
  'docs/vscode.md': editorParts,
};

/** The pages whose generated parts are not as they should be, with the text that they should have. */
export async function stalePages(): Promise<ReadonlyMap<string, string>> {
  const stale = new Map<string, string>();
  for (const [page, parts] of Object.entries(pages)) {
    const written = await readFile(join(root, page), 'utf8');
    const current = withParts(written, await parts());
    if (written !== current) stale.set(page, current);
  }
  return stale;
}

if (import.meta.main) {
  for (const [page, current] of await stalePages()) {
    if (process.argv.includes('--check')) {
      console.error(`${page} is stale: npm run generate`);
      process.exitCode = 1;
    } else await writeFile(join(root, page), current);
  }
}
