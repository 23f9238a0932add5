import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
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
export function placesOf(html: string): ReadonlySet<string> {
  return new Set([...html.matchAll(/ id="([^"]*)"/g)].map(([, id = '']) => id));
}

/** The addresses that a page leads to. */
export function hrefsOf(html: string): readonly string[] {
  return [...html.matchAll(/<a [^>]*?href="([^"]*)"/g)].map(([, href = '']) => href.replace(/&amp;/g, '&'));
}
