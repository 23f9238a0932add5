import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, posix, relative, sep } from 'node:path';
import { expect } from 'vitest';
import { folderOf, sop } from '../sop.ts';

/** The site of a folder, written beside it for as long as the test runs. */
export async function siteOfFolder(
  folder: string,
  options: readonly string[] = [],
): Promise<{ readonly top: string; readonly files: ReadonlyMap<string, string>; readonly out: string }> {
  const top = join(folderOf({ 'beside.txt': '' }), 'site');
  const ended = await sop(['site', folder, '-o', top, ...options]);
  expect(ended).toMatchObject({ code: 0, err: '' });
  return { top, files: filesIn(top), out: ended.out };
}

/** All files below a folder, by their paths from it. */
export function filesIn(top: string): ReadonlyMap<string, string> {
  const paths = readdirSync(top, { recursive: true, encoding: 'utf8' }).filter((path) =>
    statSync(join(top, path)).isFile(),
  );
  return new Map(
    paths.map((path) => [relative('.', path).split(sep).join('/'), readFileSync(join(top, path), 'utf8')]),
  );
}

/** Every place of a page that can be led to. */
function placesOf(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id));
}

/** The addresses that a page leads to. */
function hrefsOf(html: string): readonly string[] {
  return [...html.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, href = '']) => href.replace(/&amp;/g, '&'));
}

/** Every link of every page leads to a page, and to a place on it. Tells how many there are. */
export function expectSoundLinks(files: ReadonlyMap<string, string>): number {
  const broken: string[] = [];
  let links = 0;
  for (const [path, html] of files) {
    if (!path.endsWith('.html')) continue;
    for (const href of hrefsOf(html)) {
      if (/^(?:https?:|mailto:)/.test(href)) continue;
      links++;
      const [file = '', place] = href.split('#');
      const to = file === '' ? path : posix.join(posix.dirname(path), decodeURIComponent(file));
      const target = files.get(to);
      if (
        target === undefined ||
        (place !== undefined && to.endsWith('.html') && !placesOf(target).has(decodeURIComponent(place)))
      )
        broken.push(`${path}: ${href}`);
    }
  }
  expect(broken).toEqual([]);
  return links;
}
