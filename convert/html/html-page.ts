import { escaped } from '../../core/prose/escaped.ts';
import { visible } from '../../core/prose/visible.ts';
import type { PageWords } from '../page-words.ts';
import { pageStyle } from './page-style.ts';

interface HtmlPage {
  readonly title: string;
  /** What stands beside the text on each printed sheet. */
  readonly words: PageWords;
  /** HTML */
  readonly body: string;
}

/** A page that needs nothing beside itself, for a browser or a printer. Nothing in it runs, and nothing is loaded. */
export function htmlPage({ title, words, body }: HtmlPage): string {
  return [
    '<!doctype html>',
    '<html lang="en">',
    '<head>',
    '<meta charset="utf-8">',
    '<meta name="generator" content="sop">',
    '<meta name="viewport" content="width=device-width, initial-scale=1">',
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'; img-src data:">`,
    `<title>${escaped(visible(title))}</title>`,
    `<style>${pageStyle(words.name, words.state)}</style>`,
    '</head>',
    '<body>',
    body,
    '</body>',
    '</html>',
    '',
  ].join('\n');
}
