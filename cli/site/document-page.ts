import {
  flow,
  lanesInRows,
  lanesSvg,
  map,
  pageHtml,
  raci,
  type SopDocument,
  type Step,
  sheetAcross,
  tableAsHtml,
} from '../../core/index.ts';
import { idsOfSteps } from '../../core/map/ids-of-steps.ts';
import { escaped } from '../../core/prose/escaped.ts';
import { runnersOf } from '../../server/overview/runs.ts';
import type { Attachments } from './attachments.ts';
import { changesList } from './changes-list.ts';
import { hrefTo, link, type Page, upFrom } from './page.ts';
import { reviewBadge } from './review-badge.ts';
import type { Since } from './since-review.ts';
import type { SiteDocument, SiteLibrary } from './site-library.ts';
import { Slugs } from './slugs.ts';

/** A document as those read it who follow it: what it says, its map, who does what, what has changed. */
export function documentPage(
  site: SiteDocument,
  library: SiteLibrary,
  attachments: Attachments,
  since: Since | undefined,
): Page {
  const { document } = site.known;
  const drawing = document.work.length === 0 ? '' : mapSection(document, library);
  const parts: readonly (readonly [string, string, string])[] = [
    ['who', 'Who does what', document.work.length === 0 ? '' : raciTable(document, library)],
    ['changes', 'Changed since the last review', since === undefined ? '' : changesList(since)],
  ];
  const shown = parts.filter(([, , html]) => html !== '');
  const { front, sections, headings } = bodyOf(site, document, library, attachments);
  const contents = [
    ...(drawing === '' ? [] : ['<li><a href="#map">Process map</a></li>']),
    ...headings.map(({ id, text }) => `<li><a href="#${id}">${text}</a></li>`),
    ...shown.map(([id, name]) => `<li><a href="#${id}">${name}</a></li>`),
  ];
  const runners = runnersOf(site.known, library.workspace).flatMap(({ uri }) => library.at(uri) ?? []);
  const { title, table } = front;
  const main = [
    title.replace('<h1></h1>', () => `<h1>${escaped(site.title)}</h1>`),
    `<p class="facts">${[
      site.review === null ? '<span class="badge">Retired</span>' : reviewBadge(site.review),
      link(site.page, site.checklistPage, 'Checklist to print'),
      ...(runners.length === 0
        ? []
        : [`Part of ${runners.map((each) => link(site.page, each.page, each.title)).join(', ')}`]),
    ].join(' · ')}</p>`,
    `<nav class="contents" aria-label="On this page"><ul>${contents.join('')}</ul></nav>`,
    table,
    ...(drawing === '' ? [] : [`<section id="map"><h2>Process map</h2>${drawing}</section>`]),
    sections,
    ...shown.map(([id, name, html]) => `<section id="${id}"><h2>${name}</h2>${html}</section>`),
  ].join('\n');
  return { path: site.page, title: site.title, main };
}

function mapSection(document: SopDocument, library: SiteLibrary): string {
  const drawn = map(document, flow(document), library.workspace);
  const rows = lanesInRows(drawn, 'drawing', sheetAcross);
  const figure = `<figure class="map" tabindex="0" role="group" aria-label="Process map, which can be scrolled">${lanesSvg(drawn, { theme: 'host', id: 'drawing' })}</figure>`;
  return rows.length === 0 ? figure : `${figure}<div class="on-paper">${rows.join('\n')}</div>`;
}

function raciTable(document: SopDocument, library: SiteLibrary): string {
  const { legend = '', ...rows } = raci(document, library.workspace);
  const table = tableAsHtml(rows)
    .replace(/<caption>.*?<\/caption>/s, '')
    .replaceAll('<th>', '<th scope="col">');
  return `<div class="scroll" tabindex="0" role="group" aria-label="Who does what">${table}</div><p class="quiet">${escaped(legend)}</p>`;
}

interface Body {
  readonly front: { readonly title: string; readonly table: string };
  readonly sections: string;
  /** Their texts are HTML. */
  readonly headings: readonly { readonly id: string; readonly text: string }[];
}

/** The document as the preview has it, with headings a rank higher: the tags are its own, the rest is escaped. */
function bodyOf(
  site: SiteDocument,
  document: SopDocument,
  library: SiteLibrary,
  attachments: Attachments,
): Body {
  const up = upFrom(site.page);
  const graph = flow(document);
  const ids = idsOfSteps(map(document, graph, library.workspace), graph);
  const anchorOf = (step: Step) => library.anchorOf(document, step);
  const html = pageHtml(document, {
    today: library.today.toString(),
    idOf: (step) => ids.get(step),
    anchorOf,
    hrefOf: (sort, name) => {
      const found =
        sort === 'document'
          ? library.hrefOf(name)
          : sort === 'role'
            ? library.role(name)?.page
            : stepHref(document, name, anchorOf);
      return found === undefined ? undefined : sort === 'step' ? found : `${up}${hrefTo(found)}`;
    },
  });
  const ranked = html
    .replace(/<(\/?)h([234])>/g, (_, slash: string, rank: string) => `<${slash}h${Number(rank) - 1}>`)
    .replaceAll('<th>', '<th scope="row">');
  const slugs = new Slugs();
  const headings: { id: string; text: string }[] = [];
  const withPlaces = attachments
    .linked(ranked, site.known.uri, site.page)
    .replace(/<section><h2>(.*?)<\/h2>/g, (_, text: string) => {
      const id = `section-${slugs.of(text)}`;
      headings.push({ id, text });
      return `<section id="${id}"><h2>${text}</h2>`;
    });
  const behind = withPlaces.indexOf('</header>') + '</header>'.length;
  const between = withPlaces.indexOf('<table>');
  return {
    front: {
      title: `${withPlaces.slice(0, between)}</header>`,
      table: `<div class="front">${withPlaces.slice(between, behind - '</header>'.length)}</div>`,
    },
    sections: withPlaces.slice(behind),
    headings,
  };
}

function stepHref(
  document: SopDocument,
  name: string,
  anchorOf: (step: Step) => string | undefined,
): string | undefined {
  const [step, another] = document.stepsNamed(name);
  const anchor = step === undefined || another !== undefined ? undefined : anchorOf(step);
  return anchor === undefined ? undefined : `#${encodeURIComponent(anchor)}`;
}
