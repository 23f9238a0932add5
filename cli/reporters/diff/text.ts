import type { Change, ChangeClass } from '../../../core/index.ts';
import { type Compared, type DiffReport, newest, pathBefore, placeOf, titleOf } from '../../diff/compared.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { visible } from '../../terminal/visible.ts';
import { wrap } from '../../terminal/wrap.ts';
import { type Style, styleFor } from '../text/style.ts';
import { summaryText } from './summary.ts';

/** Writes the changes for people to read: document by document, each with its class. */
export function diffAsText(report: DiffReport, terminal: Terminal): void {
  const style = styleFor(terminal);
  for (const document of report.documents.filter(({ changes }) => changes.length > 0))
    terminal.stdout.write(`${documentText(document, style)}\n\n`);
  terminal.stdout.write(`${summaryText(report)}\n`);
}

function documentText(document: Compared, style: Style): string {
  const { bold, underline, dim } = style.colours;
  const moved = pathBefore(document);
  const from = moved === undefined ? '' : `, before ${visible(moved)}`;
  return [
    `${bold(underline(visible(titleOf(document))))}  ${dim(visible(newest(document).path) + from)}`,
    '',
    ...document.changes.flatMap((change) => changeLines(change, document, style)),
    ...approvalLines(document, style),
  ].join('\n');
}

/** The column in which what has changed begins. */
const indentation = 19;

function changeLines(change: Change, document: Compared, style: Style): readonly string[] {
  const place = placeOf(document, change);
  const at = place === undefined ? '' : ` ${visible(place.source.path)}:${place.line}`;
  const lines = wrap(visible(change.sentence), style.width - indentation);
  const blank = ' '.repeat(indentation);
  return [
    `${inClass(change.class, style, change.class.padEnd(indentation))}${lines[0] ?? ''}`,
    ...lines.slice(1).map((line) => `${blank}${line}`),
    ...(at === '' ? [] : [`${blank}${style.colours.dim(at.trim())}`]),
  ];
}

function approvalLines({ approvals }: Compared, style: Style): readonly string[] {
  if (approvals.length === 0) return [];
  const listed = approvals.map(({ who, classes }) => `${visible(who)} (${classes.join(', ')})`);
  return ['', style.colours.bold(`Approval needed: ${listed.join('; ')}`)];
}

/** What changes the work stands out from what only tells of it. */
function inClass(name: ChangeClass, { colours }: Style, text: string): string {
  if (name === 'wording only' || name === 'review only') return colours.dim(text);
  if (name === 'check and gate' || name === 'responsibility') return colours.red(text);
  return name === 'control' ? colours.cyan(text) : colours.yellow(text);
}
