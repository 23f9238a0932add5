import { checklist, tableAsHtml } from '../../core/index.ts';
import { escaped } from '../../core/prose/escaped.ts';
import { link, type Page } from './page.ts';
import type { SiteDocument, SiteLibrary } from './site-library.ts';

/** A procedure as a sheet to print and tick off. */
export function checklistPage(
  { known, title, owner, page, checklistPage: path }: SiteDocument,
  library: SiteLibrary,
): Page {
  // A sheet lives on after the next version has come.
  const version = known.value('version');
  const facts = [known.value('id'), version && `Version ${version}`, owner].flatMap((fact) =>
    fact === undefined ? [] : [escaped(fact)],
  );
  const table = tableAsHtml(checklist(known.document, library.workspace))
    .replace(/<caption>.*?<\/caption>/s, '<caption>Steps to tick off</caption>')
    .replaceAll('<th>', '<th scope="col">');
  const main = [
    `<h1>Checklist: ${escaped(title)}</h1>`,
    `<p class="facts">${[...facts, link(path, page, 'All that the procedure says')].join(' · ')}</p>`,
    '<p class="sheet"><span>Done by</span><span>On</span><span>For</span></p>',
    `<div class="scroll checklist" tabindex="0" role="group" aria-label="Checklist">${table}</div>`,
  ];
  return { path, title: `Checklist: ${title}`, main: main.join('\n') };
}
