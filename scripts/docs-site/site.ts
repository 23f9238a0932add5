import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join, sep } from 'node:path';
import GithubSlugger from 'github-slugger';
import { searchPage } from '../../cli/site/search-index.ts';
import { siteScript } from '../../cli/site/site-script.ts';
import { colourist } from './colours.ts';
import { chaptersOf } from './contents.ts';
import { type DocsPage, docsPageHtml } from './layout.ts';
import { markdownHtml, sectionsOf } from './markdown.ts';
import { copied, siteAddress, sitePath, written } from './site-path.ts';
import { docsStyle } from './style.ts';

const root = join(import.meta.dirname, '../..');

/** The documentation as a site, by the paths of its files from its top. The site of the samples, `samples/`, is not in it. */
export async function docsSite(): Promise<ReadonlyMap<string, string | Uint8Array>> {
  const coloured = await colourist();
  const read = (file: string) => readFile(join(root, file), 'utf8');
  const chapters = chaptersOf(await read('docs/README.md'));
  const pages: DocsPage[] = [];
  const found: Entry[] = [];
  for (const file of filesOf(written)) {
    const markdown = await read(file);
    const path = sitePath(file) ?? '';
    const addressOf = (address: string) => siteAddress(file, address);
    const sections = sectionsOf(markdown);
    const title = sections[0]?.title ?? file;
    pages.push({ path, title, main: markdownHtml(markdown, { addressOf, coloured }) });
    found.push(...entriesOf(path, title, sections));
  }
  pages.push(searchPage());
  const copies = filesOf(copied).map(
    async (file) => [sitePath(file) ?? '', new Uint8Array(await readFile(join(root, file)))] as const,
  );
  return new Map<string, string | Uint8Array>([
    ...pages.map((page) => [page.path, docsPageHtml(page, chapters)] as const),
    ...(await Promise.all(copies)),
    ['site.css', docsStyle],
    ['site.js', siteScript],
    ['search-index.js', `globalThis.sopSearch = ${JSON.stringify(found)};\n`],
  ]);
}

/** What can be found, as the search of `sop site` reads it. */
type Entry = readonly [sort: string, title: string, href: string, where: string, words: string];

function entriesOf(path: string, page: string, sections: ReturnType<typeof sectionsOf>): readonly Entry[] {
  const slugger = new GithubSlugger();
  const sort = path.startsWith('rules/') ? 'Rule' : path.startsWith('commands/') ? 'Command' : 'Page';
  return sections
    .map(({ title, words }) => ({ title, words, anchor: slugger.slug(title) }))
    .filter(({ title }, index) => index === 0 || (sort !== 'Rule' && title !== page))
    .map(({ title, words, anchor }, index) => [
      sort,
      title,
      index === 0 ? path : `${path}#${anchor}`,
      index === 0 ? '' : page,
      words.replace(/\s+/g, ' ').slice(0, 1500),
    ]);
}

function filesOf(patterns: readonly string[]): readonly string[] {
  return globSync([...patterns], { cwd: root })
    .map((path) => path.split(sep).join('/'))
    .sort();
}
