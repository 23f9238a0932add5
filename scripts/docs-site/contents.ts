import type { List, Nodes } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { siteAddress } from './site-path.ts';

/** A part of the table of contents. */
export interface Chapter {
  readonly title: string;
  readonly pages: readonly { readonly path: string; readonly name: string }[];
}

/** The chapters and their pages as docs/README.md lists them: the first link of each line. */
export function chaptersOf(overview: string): readonly Chapter[] {
  const chapters: { title: string; pages: { path: string; name: string }[] }[] = [];
  for (const node of unified().use(remarkParse).parse(overview).children) {
    if (node.type === 'heading' && node.depth === 2) chapters.push({ title: textOf(node), pages: [] });
    if (node.type === 'list') chapters.at(-1)?.pages.push(...pagesIn(node));
  }
  return chapters;
}

function pagesIn(list: List): { path: string; name: string }[] {
  return list.children.flatMap((item) => {
    const [first] = linksIn(item);
    return first === undefined ? [] : [first];
  });
}

function linksIn(node: Nodes): { path: string; name: string }[] {
  const links: { path: string; name: string }[] = [];
  visit(node, 'link', (link) => {
    const path = siteAddress('docs/README.md', link.url);
    if (path !== undefined) links.push({ path, name: textOf(link) });
  });
  return links;
}
