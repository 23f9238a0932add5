import { globSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import GithubSlugger from 'github-slugger';
import type { Code, Nodes, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

export const root = join(import.meta.dirname, '../..');

/** A code block of a page. */
export interface Block {
  readonly language: string;
  readonly text: string;
  /** In the page, counted from 1: that of the opening backticks. */
  readonly line: number;
  /** The file that it is, where `<!-- file: NAME -->` stands before it. */
  readonly file?: string | undefined;
  /** It is what the editor lists below “Problems”: `<!-- problems -->` stands before it. */
  readonly isProblems: boolean;
}

/** A page of the documentation. */
export interface Page {
  /** From the top of the project, with `/` between the names. */
  readonly path: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  /** What can be linked to behind `#`. */
  readonly anchors: ReadonlySet<string>;
  /** Where its links and pictures lead, as written. */
  readonly links: readonly string[];
  /** What stands in place of its pictures for those who do not see them. */
  readonly pictures: readonly { readonly url: string; readonly alt: string }[];
}

/** All that people read: the pages of docs/ and those at the top of the project. */
export const pages: readonly Page[] = globSync(['*.md', 'docs/**/*.md'], { cwd: root })
  .map((path) => path.split(sep).join('/'))
  .sort()
  .map((path) => readPage(path, readFileSync(join(root, path), 'utf8')));

/** The page of that path. Throws a RangeError where there is none. */
export function pageAt(path: string): Page {
  const page = pages.find((each) => each.path === path);
  if (page === undefined) throw new RangeError(`There is no page ${path}`);
  return page;
}

function readPage(path: string, text: string): Page {
  const slugger = new GithubSlugger();
  const blocks: Block[] = [];
  const anchors = new Set<string>();
  const links: string[] = [];
  const pictures: { url: string; alt: string }[] = [];
  const visit = (node: Nodes, before: RootContent | undefined) => {
    if (node.type === 'code') blocks.push(blockOf(node, before));
    if (node.type === 'heading') anchors.add(slugger.slug(textOf(node)));
    if (node.type === 'link' || node.type === 'definition') links.push(node.url);
    if (node.type === 'image') {
      links.push(node.url);
      pictures.push({ url: node.url, alt: node.alt ?? '' });
    }
    if (!('children' in node)) return;
    for (const [index, child] of node.children.entries()) visit(child, node.children[index - 1]);
  };
  visit(unified().use(remarkParse).use(remarkGfm).parse(text), undefined);
  return { path, text, blocks, anchors, links, pictures };
}

function blockOf(node: Code, before: RootContent | undefined): Block {
  const comment = before?.type === 'html' ? before.value : '';
  return {
    language: node.lang ?? '',
    text: `${node.value}\n`,
    line: node.position?.start.line ?? 1,
    file: /^<!-- file: (.+) -->$/.exec(comment)?.[1],
    isProblems: comment === '<!-- problems -->',
  };
}
