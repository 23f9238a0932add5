import { type Change, changedMap, lanesSvg, subtitleOf } from '../../../core/index.ts';
import { escaped } from '../../../core/prose/escaped.ts';
import { type Compared, type DiffReport, newest, pathBefore, placeOf, titleOf } from '../../diff/compared.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { visible } from '../../terminal/visible.ts';
import { style } from './html-style.ts';
import { countsByClass, summaryText } from './summary.ts';

/**
 * Writes the changes as one page that asks for nothing else: what has changed in each document, and its map with the
 * changes on it. Nothing that stands in a document becomes HTML.
 */
export function diffAsHtml(report: DiffReport, { stdout }: Terminal): void {
  const changed = report.documents.filter(({ changes }) => changes.length > 0);
  const title = 'What changes for the people who do the work';
  stdout.write(`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width">
<title>${title}</title>
<style>
${style}
</style>
</head>
<body>
<header>
<h1>${title}</h1>
<p>From ${text(report.from)} to ${text(report.to)}. ${text(summaryText(report))}.</p>
</header>
<main>
${changed.length === 0 ? '' : table(changed)}
${changed.map(section).join('\n')}
</main>
</body>
</html>
`);
}

/** What is invisible is named, so that nobody is shown something other than what is there. */
function text(words: string): string {
  return escaped(visible(words));
}

function table(documents: readonly Compared[]): string {
  const rows = documents.map((document, index) => {
    const approvals = document.approvals.map(({ who }) => text(who)).join(', ');
    return `<tr><td><a href="#document-${index + 1}">${text(titleOf(document))}</a></td><td>${chips(document)}</td><td>${approvals}</td></tr>`;
  });
  return `<table>
<thead><tr><th scope="col">Document</th><th scope="col">What changes</th><th scope="col">Approval needed</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table>`;
}

function chips(document: Compared): string {
  return countsByClass([document])
    .map(([name, count]) => `${chip(name)}${count > 1 ? `&#160;×&#160;${count}` : ''}`)
    .join(' ');
}

function chip(name: Change['class']): string {
  return `<span class="class ${name.replaceAll(' ', '-')}">${name}</span>`;
}

function section(document: Compared, index: number): string {
  const moved = pathBefore(document);
  const before = moved === undefined ? '' : `, before <code>${text(moved)}</code>`;
  return `<section id="document-${index + 1}">
<h2>${text(titleOf(document))}</h2>
<p><code>${text(newest(document).path)}</code>${before}</p>
<ul>
${document.changes.map((change) => item(change, document)).join('\n')}
</ul>
${approvals(document)}${map(document)}</section>`;
}

function item(change: Change, document: Compared): string {
  const place = placeOf(document, change);
  const line =
    place === undefined
      ? ''
      : ` <small>line ${place.line}${change.places.after === undefined ? ' before' : ''}</small>`;
  return `<li>${chip(change.class)} <span>${text(change.sentence)}${line}</span></li>`;
}

function approvals({ approvals: needed }: Compared): string {
  if (needed.length === 0) return '';
  const listed = needed.map(({ who, classes }) => `${text(who)} (${classes.join(', ')})`);
  return `<p class="approval"><strong>Approval needed:</strong> ${listed.join('; ')}</p>\n`;
}

function map({ diff }: Compared): string {
  const changed = diff && changedMap(diff);
  if (diff === undefined || changed === undefined) return '';
  const options = { theme: 'auto', subtitle: subtitleOf(diff.after), changes: changed.marks } as const;
  return `<figure tabindex="0" role="group" aria-label="Map of the changes">\n${lanesSvg(changed.map, options)}\n</figure>\n`;
}
