import { hrefTo, upFrom } from '../../cli/site/page.ts';
import { escaped } from '../../core/prose/escaped.ts';
import type { Chapter } from './contents.ts';

/** A page of the documentation. What it is made of is HTML already. */
export interface DocsPage {
  /** From the top of the site, with `/` between the names. */
  readonly path: string;
  readonly title: string;
  readonly main: string;
  /** The scripts that it needs beside the site's own, from the top of the site. */
  readonly scripts?: readonly string[];
}

const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'";

/** The whole page. Nothing in it runs but the site's own scripts, and nothing is loaded from elsewhere. */
export function docsPageHtml(page: DocsPage, chapters: readonly Chapter[]): string {
  const up = upFrom(page.path);
  const title = page.path === 'index.html' ? 'SOP: procedures as code' : `${page.title} · SOP`;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${policy}">`,
    `<title>${escaped(title)}</title>`,
    `<link rel="stylesheet" href="${up}site.css">`,
    '</head>',
    '<body class="docs">',
    '<a class="skip" href="#content">To the content</a>',
    '<header class="top">',
    `<a class="home" href="${up}index.html">SOP</a>`,
    `<nav aria-label="Site"><ul>${tops.map((place) => item(place, page.path)).join('')}</ul></nav>`,
    `<form role="search" action="${up}search.html"><label for="find">Search</label><input id="find" name="q" type="search" placeholder="Search" autocomplete="off"><button>Find</button></form>`,
    '</header>',
    '<div class="beside">',
    `<nav class="chapters" aria-label="Documentation">${chapters.map((chapter) => part(chapter, page.path)).join('')}</nav>`,
    `<main id="content">${page.main}</main>`,
    '</div>',
    ...[...(page.scripts ?? []), 'site.js'].map((path) => `<script src="${up}${path}"></script>`),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

const tops = [
  { path: 'first-sop.html', name: 'First SOP' },
  { path: 'language.html', name: 'Language' },
  { path: 'commands/index.html', name: 'Commands' },
  { path: 'rules/index.html', name: 'Rules' },
  { path: 'samples/index.html', name: 'Samples' },
  { path: 'contents.html', name: 'All pages' },
];

/** The chapter of the page is open; below a list of rules or commands its pages belong to it. */
function part({ title, pages }: Chapter, here: string): string {
  const isHere = pages.some(({ path }) => path === here || isIndexOf(path, here));
  const items = pages.map((place) => item(place, here)).join('');
  return `<details${isHere || here === 'index.html' ? ' open' : ''}><summary>${escaped(title)}</summary><ul>${items}</ul></details>`;
}

function item({ path, name }: { readonly path: string; readonly name: string }, here: string): string {
  const current =
    path === here ? ' aria-current="page"' : isIndexOf(path, here) ? ' aria-current="true"' : '';
  return `<li><a href="${upFrom(here)}${escaped(hrefTo(path))}"${current}>${escaped(name)}</a></li>`;
}

function isIndexOf(path: string, here: string): boolean {
  return path.endsWith('/index.html') && here.startsWith(path.slice(0, -'index.html'.length));
}
