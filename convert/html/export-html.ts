import {
  flow,
  lanesInRows,
  lanesSvg,
  map,
  pageHtml,
  type SopDocument,
  sheetAcross,
  type Workspace,
} from '../../core/index.ts';
import { inlineHtml } from '../../core/page/inline.ts';
import { escaped } from '../../core/prose/escaped.ts';
import { visible } from '../../core/prose/visible.ts';
import { textsOf } from '../../core/values/list.ts';
import { pageWords } from '../page-words.ts';
import { htmlPage } from './html-page.ts';

/**
 * A document as one page that needs nothing beside itself, for a browser or a printer: a front page, the process map and
 * all that the document says. Nothing in it runs, and nothing is loaded.
 *
 * @param today as YYYY-MM-DD
 */
export function exportHtml(document: SopDocument, workspace: Workspace, today: string): string {
  const title = visible(document.title?.text ?? '');
  const body = [
    '<a class="skip" href="#content">To the content</a>',
    front(document, title),
    '<main id="content">',
    drawing(document, workspace),
    sections(document, today),
    '</main>',
  ];
  return htmlPage({ title, words: pageWords(document), body: body.join('\n') });
}

/** Every field of the document, each once. */
function front(document: SopDocument, title: string): string {
  const rows = document.fields.map((field) => {
    const texts = textsOf(field).map(({ text }) => inlineHtml(text));
    const below = field.children.flatMap((child) =>
      child.kind === 'field' ? [`${escaped(child.name)}: ${inlineHtml(child.value.text)}`] : [],
    );
    const label = field.vocabulary?.documentEntry?.label ?? field.name;
    return `<tr><th scope="row">${escaped(label)}</th><td>${[...texts, ...below].join('<br>')}</td></tr>`;
  });
  return `<header>\n<h1>${inlineHtml(title)}</h1>\n<table>\n${rows.join('\n')}\n</table>\n</header>`;
}

function drawing(document: SopDocument, workspace: Workspace): string {
  if (!document.isProcedure || document.work.length === 0) return '';
  const drawn = map(document, flow(document), workspace);
  const rows = lanesInRows(drawn, mapId, sheetAcross);
  const figure = `<figure tabindex="0" role="group" aria-label="Process map">\n${lanesSvg(drawn, { theme: 'light', id: mapId })}\n</figure>`;
  const onPaper = rows.length === 0 ? [] : [`<div class="on-paper">\n${rows.join('\n')}\n</div>`];
  return ['<section class="map">', '<h2>Process map</h2>', figure, ...onPaper, '</section>'].join('\n');
}

const mapId = 'process-map';

/** The sections as the preview has them, whose headings are a rank higher here: the tags are its own, the rest is escaped. */
function sections(document: SopDocument, today: string): string {
  const html = pageHtml(document, { today, idOf: () => undefined });
  const behind = html.indexOf('</header>') + '</header>'.length;
  return html
    .slice(behind)
    .replace(/<(\/?)h([34])>/g, (_, slash: string, rank: string) => `<${slash}h${Number(rank) - 1}>`);
}
