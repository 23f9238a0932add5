import { glob, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Rule } from '../core/findings/rule.ts';
import { ruleIndex } from './rules/index-file.ts';

const root = join(import.meta.dirname, '..');

/** core/rules/index.ts as it follows from the files beside it. */
export async function generatedIndex(): Promise<ReadonlyMap<string, string>> {
  const names = (await Array.fromAsync(glob('*.ts', { cwd: join(root, 'core', 'rules') })))
    .map((file) => file.slice(0, -3))
    .filter((name) => name !== 'index')
    .sort();
  return new Map([['core/rules/index.ts', ruleIndex(names)]]);
}

/** The pages of docs/rules, by their path; they need the index to be current. */
export async function generatedPages(): Promise<ReadonlyMap<string, string>> {
  const { rules }: { rules: readonly Rule[] } = await import('../core/rules/index.ts');
  const { rulePage } = await import('./rules/page.ts');
  const { overviewPage } = await import('./rules/overview.ts');
  const { syntaxPage } = await import('./rules/syntax-page.ts');
  const pages = rules.map((rule) => [`docs/rules/${rule.name}.md`, rulePage(rule)] as const);
  return new Map([
    ...pages,
    ['docs/rules/README.md', overviewPage(rules)],
    ['docs/rules/syntax.md', syntaxPage()],
  ]);
}

/** The generated files that are not as they should be: stale, missing, or left over from a rule that is gone. */
export async function staleFiles(files: ReadonlyMap<string, string>): Promise<readonly string[]> {
  const stale: string[] = [];
  for (const [file, text] of files) {
    if ((await readFile(join(root, file), 'utf8').catch(() => '')) !== text) stale.push(file);
  }
  return [...stale, ...(await leftOver(files))];
}

async function leftOver(files: ReadonlyMap<string, string>): Promise<readonly string[]> {
  if (![...files.keys()].some((file) => file.startsWith('docs/rules/'))) return [];
  const there = await readdir(join(root, 'docs', 'rules')).catch(() => []);
  return there.map((name) => `docs/rules/${name}`).filter((file) => !files.has(file));
}

if (import.meta.main) {
  const isCheck = process.argv.includes('--check');
  const indexIsCurrent = await bring(await generatedIndex(), isCheck);
  if (indexIsCurrent) await bring(await generatedPages(), isCheck);
}

/** Writes the files, or says which ones are stale. */
async function bring(files: ReadonlyMap<string, string>, isCheck: boolean): Promise<boolean> {
  const stale = await staleFiles(files);
  if (isCheck) {
    for (const file of stale) console.error(`${file} is stale: npm run generate`);
    if (stale.length > 0) process.exitCode = 1;
    return stale.length === 0;
  }
  for (const file of stale) {
    const text = files.get(file);
    if (text === undefined) await rm(join(root, file));
    else {
      await mkdir(dirname(join(root, file)), { recursive: true });
      await writeFile(join(root, file), text);
    }
  }
  return true;
}
