import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { markdownInjection, sopGrammar } from './textmate/grammar.ts';

const folder = join(import.meta.dirname, '..', 'syntaxes');

/** The files of syntaxes/, by name, as they follow from the vocabulary. */
export const generatedFiles: ReadonlyMap<string, string> = new Map([
  ['sop.tmLanguage.json', written(sopGrammar)],
  ['sop.markdown-injection.json', written(markdownInjection)],
]);

if (import.meta.main) {
  if (process.argv.includes('--check')) await check();
  else for (const [file, text] of generatedFiles) await writeFile(join(folder, file), text);
}

async function check(): Promise<void> {
  for (const [file, text] of generatedFiles) {
    if ((await readFile(join(folder, file), 'utf8').catch(() => '')) === text) continue;
    console.error(`syntaxes/${file} is stale: npm run generate`);
    process.exitCode = 1;
  }
}

function written(grammar: object): string {
  return `${JSON.stringify(grammar, null, 2)}\n`;
}
