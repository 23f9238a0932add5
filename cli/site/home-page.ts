import { counted } from '../../core/findings/quote.ts';
import { escaped } from '../../core/prose/escaped.ts';
import { runsOfKnown } from '../../server/overview/runs.ts';
import { shownReview } from '../../server/overview/shown-review.ts';
import { link, type Page } from './page.ts';
import { reviewBadge } from './review-badge.ts';
import type { SiteDocument, SiteLibrary } from './site-library.ts';

const path = 'index.html';

/** The library: each workflow with its stages and the procedures that they run, then what belongs to none. */
export function homePage(library: SiteLibrary): Page {
  const { documents } = library;
  const workflows = documents.filter(({ known }) => known.kind === 'workflow' && !known.isRetired);
  const shown = new Set<SiteDocument>(workflows);
  const sections = workflows.map((workflow) => {
    for (const each of below(workflow, library)) shown.add(each);
    return workflowSection(workflow, library);
  });
  const others = documents.filter((each) => !shown.has(each) && !each.known.isRetired);
  const retired = documents.filter(({ known }) => known.isRetired);
  const main = [
    `<h1>${escaped(library.title)}</h1>`,
    `<p class="lead">${counted(documents.length - retired.length, 'procedure')}, ${reviewsIn(documents)}.</p>`,
    ...sections,
    ...listSection(workflows.length === 0 ? 'Procedures' : 'Other procedures', others),
    ...listSection('No longer followed', retired),
  ];
  return { path, title: library.title, main: main.join('\n') };
}

/** What is overdue, and what nobody has reviewed or will review on a day that is known. */
function reviewsIn(documents: readonly SiteDocument[]): string {
  const count = (state: string) =>
    documents.filter(({ review }) => shownReview(review).state === state).length;
  const said = [
    [count('overdue'), `${counted(count('overdue'), 'review')} overdue`],
    [count('never'), `${count('never')} not reviewed yet`],
    [count('undated'), `${count('undated')} without a review date`],
  ] as const;
  const found = said.flatMap(([amount, words]) => (amount === 0 ? [] : [words]));
  return found.length === 0 ? 'no review overdue' : link(path, 'reviews.html', found.join(', '));
}

function workflowSection(workflow: SiteDocument, library: SiteLibrary): string {
  const { document } = workflow.known;
  const stages = document.stages.map((stage) => {
    const run = stage.field('run')?.value.text;
    const href = run === undefined ? undefined : library.hrefOf(run);
    const anchor = library.anchorOf(document, stage);
    const title = link(
      path,
      anchor === undefined ? workflow.page : `${workflow.page}#${anchor}`,
      stage.title.text,
    );
    const role = stage.role === undefined ? '' : ` <span class="quiet">${escaped(stage.role.text)}</span>`;
    const number = `<span class="number">${escaped(document.numberOf(stage))}</span>`;
    return `<li>${number} ${title}${role}${href === undefined || run === undefined ? '' : `<br>${link(path, href, run)}`}</li>`;
  });
  const inStages = new Set(
    document.stages.flatMap((stage) => library.hrefOf(stage.field('run')?.value.text ?? '') ?? []),
  );
  const more = below(workflow, library).filter(({ page }) => !inStages.has(page));
  return [
    `<section><h2>${link(path, workflow.page, workflow.title)}</h2>`,
    `<p>${facts(workflow)}</p>`,
    `<ol class="steps">${stages.join('')}</ol>`,
    ...(more.length === 0 ? [] : [`<h3>Run on the way</h3>${list(more)}`]),
    '</section>',
  ].join('');
}

/** All that a workflow runs, directly or not, in the order in which it comes up. */
function below(workflow: SiteDocument, library: SiteLibrary): readonly SiteDocument[] {
  const found = new Set<SiteDocument>([workflow]);
  for (const { known } of found)
    for (const run of runsOfKnown(known, library.workspace)) {
      const site = typeof run === 'string' ? undefined : library.at(run.uri);
      if (site !== undefined) found.add(site);
    }
  found.delete(workflow);
  return [...found];
}

function listSection(name: string, documents: readonly SiteDocument[]): readonly string[] {
  return documents.length === 0 ? [] : [`<section><h2>${name}</h2>${list(documents)}</section>`];
}

function list(documents: readonly SiteDocument[]): string {
  const items = documents.map((each) => `<li>${link(path, each.page, each.title)}<br>${facts(each)}</li>`);
  return `<ul class="documents">${items.join('')}</ul>`;
}

function facts({ known, owner, review }: SiteDocument): string {
  const said = [known.value('id'), owner].flatMap((fact) => (fact === undefined ? [] : [escaped(fact)]));
  const badge = review === null ? [] : [reviewBadge(review)];
  return [...said, ...badge].join(' · ');
}
