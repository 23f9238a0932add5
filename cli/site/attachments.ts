import { lstatSync, readFileSync, realpathSync } from 'node:fs';
import { extname, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { resolveLink } from '../../core/index.ts';
import { escaped } from '../../core/prose/escaped.ts';
import { addressOf, hrefTo, upFrom } from './page.ts';
import type { SiteLibrary } from './site-library.ts';

/** What a browser would run in the site's own name is not taken along, nor the documents themselves. */
const notTaken = new Set(['.htm', '.html', '.xhtml', '.xht', '.xml', '.svg', '.js', '.mjs', '.sop']);

/**
 * The files that procedures link to. They are taken along where they stand in the library's own folder, so that links
 * lead to them; other links are left out, with their words in place.
 */
export class Attachments {
  readonly files = new Map<string, Uint8Array>();
  /** What procedures link to as they write it, and the site does not have. */
  readonly leftOut = new Set<string>();
  readonly #library: SiteLibrary;
  readonly #root: string;
  readonly #pages: ReadonlySet<string>;

  constructor(library: SiteLibrary) {
    this.#library = library;
    this.#root = realpathSync(library.folder);
    this.#pages = new Set([...library.documents, ...library.roles].map(({ page }) => hrefTo(page)));
  }

  /** HTML of a document with its relative links as they are on the site. The tags are our own, so that they can be told. */
  linked(html: string, uri: string, page: string): string {
    return html.replace(/<a href="([^"]*)">(.*?)<\/a>/gs, (whole, href: string, words: string) => {
      const url = unescaped(href);
      // What the site has made itself, or what stands elsewhere in the web.
      if (/^(?:https?:|mailto:|#)/i.test(url)) return whole;
      const up = upFrom(page);
      if (up !== '' && url.startsWith(up) && this.#isOwn(url.slice(up.length))) return whole;
      const found = this.#addressFor(url, uri);
      if (found !== undefined) return `<a href="${up}${escaped(found)}">${words}</a>`;
      this.leftOut.add(url);
      return words;
    });
  }

  #isOwn(href: string): boolean {
    return this.#pages.has(href.split('#', 1)[0] ?? '');
  }

  #addressFor(url: string, uri: string): string | undefined {
    const target = resolveLink(url, uri);
    const page = target && this.#library.at(target)?.page;
    if (page !== undefined) return hrefTo(page);
    const file = target?.startsWith('file:') === true ? this.#take(target) : undefined;
    return file === undefined ? undefined : `${addressOf(file)}${placeIn(url, uri)}`;
  }

  #take(target: string): string | undefined {
    try {
      const file = fileURLToPath(target);
      const path = relative(this.#root, realpathSync(file)).split(sep).join('/');
      const isInside = path !== '' && !path.split('/').some((name) => name === '..' || name.startsWith('.'));
      if (!isInside || !lstatSync(file).isFile() || notTaken.has(extname(path).toLowerCase()))
        return undefined;
      const to = `files/${path}`;
      if (!this.files.has(to)) this.files.set(to, readFileSync(file));
      return to;
    } catch {
      return undefined;
    }
  }
}

/** `#page=3`, as it is written. */
function placeIn(url: string, uri: string): string {
  return URL.canParse(url, uri) ? new URL(url, uri).hash : '';
}

function unescaped(text: string): string {
  return text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}
