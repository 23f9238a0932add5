import { createHash } from 'node:crypto';
import { escaped } from '../../core/prose/escaped.ts';
import type { SiteLibrary } from './site-library.ts';

/** A page of the site. What it is made of is HTML already. */
export interface Page {
  /** From the top of the site, with `/` between the names. */
  readonly path: string;
  readonly title: string;
  readonly main: string;
  /** The scripts that it needs beside the site's own, from the top of the site. */
  readonly scripts?: readonly string[];
}

/** What can be gone to from everywhere. */
export interface Place {
  readonly path: string;
  readonly name: string;
}

/** The whole page with what all pages have. Nothing in it runs but the site's own scripts, and nothing is loaded from elsewhere. */
export function pageOf(page: Page, places: readonly Place[], library: SiteLibrary): string {
  const up = upFrom(page.path);
  const links = places.map(
    ({ path, name }) =>
      `<li><a href="${up}${hrefTo(path)}"${path === page.path ? ' aria-current="page"' : ''}>${escaped(name)}</a></li>`,
  );
  const title = page.path === 'index.html' ? library.title : `${page.title} · ${library.title}`;
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="${policyFor(page.main)}">`,
    `<title>${escaped(title)}</title>`,
    `<link rel="stylesheet" href="${up}site.css">`,
    '</head>',
    '<body>',
    '<a class="skip" href="#content">To the content</a>',
    '<header class="top">',
    `<a class="home" href="${up}index.html">${escaped(library.title)}</a>`,
    `<nav aria-label="Site"><ul>${links.join('')}</ul></nav>`,
    `<form role="search" action="${up}search.html"><label for="find">Search</label><input id="find" name="q" type="search" placeholder="Search" autocomplete="off"><button>Find</button></form>`,
    '</header>',
    `<main id="content">${page.main}</main>`,
    `<footer>As of ${library.today.toString()}. The procedures are kept as .sop files; what stands here is made of them.</footer>`,
    ...[...(page.scripts ?? []), 'site.js'].map((path) => `<script src="${up}${path}"></script>`),
    '</body>',
    '</html>',
    '',
  ].join('\n');
}

/** What leads from a page to the top of the site: `../` for a page in a folder. */
export function upFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

/** A page of the site, or with a `#` a place on it, as an address for `up` before it. */
export function hrefTo(path: string): string {
  const [file = '', place] = path.split('#');
  return place === undefined ? addressOf(file) : `${addressOf(file)}#${encodeURIComponent(place)}`;
}

/** A file of the site as an address, whatever signs are in its name. */
export function addressOf(path: string): string {
  return path.split('/').map(encodeURIComponent).join('/');
}

export function link(from: string, to: string, text: string): string {
  return `<a href="${upFrom(from)}${escaped(hrefTo(to))}">${escaped(text)}</a>`;
}

/** A drawing brings its style sheet with it, which is let through by its own fingerprint. */
function policyFor(main: string): string {
  const styles = [...main.matchAll(/<style>([\s\S]*?)<\/style>/g)].map(
    ([, style = '']) => ` 'sha256-${createHash('sha256').update(style).digest('base64')}'`,
  );
  return `default-src 'none'; script-src 'self'; style-src 'self'${[...new Set(styles)].join('')}; img-src 'self'; form-action 'self'; base-uri 'none'`;
}
