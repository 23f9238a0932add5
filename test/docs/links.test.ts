import { existsSync, readdirSync, statSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { type Page, pages, root } from './page.ts';

/** Where a link leads: the file, from the top of the project, and the place in it. */
function target(page: Page, link: string): { readonly file: string; readonly anchor: string | undefined } {
  const [path = '', anchor] = link.split('#');
  const file = path === '' ? page.path : posix.join(posix.dirname(page.path), decodeURIComponent(path));
  return { file, anchor };
}

const ofProject = (page: Page) => page.links.filter((link) => !/^(?:https?|mailto):/.test(link));

describe.each(pages.map((page) => [page.path, page] as const))('%s', (_, page) => {
  it('leads only to what there is', () => {
    const broken = ofProject(page).filter((link) => {
      const { file, anchor } = target(page, link);
      if (!existsSync(join(root, file))) return true;
      const to = pages.find(({ path }) => path === file);
      return anchor !== undefined && to?.anchors.has(anchor) !== true;
    });
    expect(broken).toEqual([]);
  });

  it('says in words what its pictures show', () => {
    expect(page.pictures.filter(({ alt }) => alt.length < 10)).toEqual([]);
  });
});

test('from the README every page of the documentation can be reached', () => {
  const reached = new Set(['README.md']);
  for (const path of reached) {
    const page = pages.find((each) => each.path === path);
    for (const link of page === undefined ? [] : ofProject(page)) {
      const { file } = target(page as Page, link);
      const isFolder = existsSync(join(root, file)) && statSync(join(root, file)).isDirectory();
      reached.add(isFolder ? posix.join(file, 'README.md') : file);
    }
  }
  expect(pages.map(({ path }) => path).filter((path) => !reached.has(path))).toEqual([]);
});

test('every picture is shown', () => {
  const shown = pages.flatMap((page) => page.pictures.map(({ url }) => target(page, url).file));
  const taken = readdirSync(join(root, 'docs', 'pictures')).map((name) => `docs/pictures/${name}`);
  expect(taken.filter((picture) => !shown.includes(picture))).toEqual([]);
});
