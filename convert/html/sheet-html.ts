import { type SopDocument, type Table, tableAsHtml } from '../../core/index.ts';
import { escaped } from '../../core/prose/escaped.ts';
import { visible } from '../../core/prose/visible.ts';
import { readOwner } from '../../core/values/owner.ts';
import { pageWords } from '../page-words.ts';
import { htmlPage } from './html-page.ts';

/**
 * A table of a document as one page to print: whose it is, a line to fill in where it is a list to tick off, and the
 * rows, whose heading is repeated on each sheet.
 */
export function sheetHtml(table: Table, document: SopDocument, view: 'raci' | 'checklist'): string {
  const { title, ...rows } = table;
  const owner = document.value('owner');
  const facts = [
    document.value('id')?.text,
    document.value('version') && `Version ${document.value('version')?.text}`,
    owner && `Owner: ${readOwner(owner).person.text}`,
  ].flatMap((fact) => (fact === undefined ? [] : [escaped(visible(fact))]));
  const html = tableAsHtml({ title, ...rows })
    .replace(/<caption>.*?<\/caption>\n/s, '')
    .replaceAll('<th>', '<th scope="col">');
  const body = [
    `<h1>${escaped(visible(title))}</h1>`,
    ...(facts.length === 0 ? [] : [`<p class="quiet">${facts.join(' · ')}</p>`]),
    ...(view === 'checklist'
      ? ['<p class="fill-in"><span>Done by</span><span>On</span><span>For</span></p>']
      : []),
    `<main class="${view}">${html}</main>`,
  ];
  return htmlPage({ title, words: { ...pageWords(document), name: visible(title) }, body: body.join('\n') });
}
