import { glob, mkdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { getL10nJson } from '@vscode/l10n-dev';

const path = 'l10n/bundle.l10n.json';
const root = join(import.meta.dirname, '..');
const file = join(root, path);

/** Every text that the extension shows, for translators. */
export async function generatedTexts(): Promise<string> {
  const sources = [];
  for await (const source of glob('client/**/*.ts', { cwd: root }))
    sources.push({ extension: '.ts' as const, contents: await readFile(join(root, source), 'utf8') });
  const texts = Object.entries(await getL10nJson(sources));
  texts.sort(([one], [other]) => (one < other ? -1 : 1));
  return `${JSON.stringify(Object.fromEntries(texts), null, 2)}\n`;
}

/** Whether the file is what it should be. */
export async function textsAreCurrent(): Promise<boolean> {
  return (await readFile(file, 'utf8').catch(() => '')) === (await generatedTexts());
}

if (import.meta.main && !(await textsAreCurrent())) {
  if (process.argv.includes('--check')) {
    console.error(`${path} is stale: npm run generate`);
    process.exitCode = 1;
  } else {
    await mkdir(dirname(file), { recursive: true });
    await writeFile(file, await generatedTexts());
  }
}
