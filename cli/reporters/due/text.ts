import type { Terminal } from '../../terminal/terminal.ts';
import { visible } from '../../terminal/visible.ts';
import { inSeverity, type Style, styleFor } from '../text/style.ts';
import {
  type DueReport,
  type DueReview,
  isOverdue,
  type Late,
  summaryParts,
  type Undated,
  whenText,
} from './report.ts';

/** Writes what is due for people: what is late first, then what comes, day by day. */
export function dueAsText(report: DueReport, terminal: Terminal): void {
  const style = styleFor(terminal);
  const { bold } = style.colours;
  const overdue = report.reviews.filter(isOverdue);
  const soon = report.reviews.filter((review) => !isOverdue(review));
  const groups = [
    { heading: 'Overdue', lines: overdue.map((review) => reviewText(review, style)) },
    { heading: 'Soon', lines: soon.map((review) => reviewText(review, style)) },
    { heading: 'Without a date', lines: report.undated.map((each) => undatedText(each, style)) },
    { heading: 'Late as well', lines: report.late.map((late) => lateText(late, style)) },
  ];
  for (const { heading, lines } of groups) {
    if (lines.length > 0) terminal.stdout.write(`${bold(heading)}\n${lines.join('\n')}\n\n`);
  }
  terminal.stdout.write(`${summaryParts(report).join(', ')}\n`);
}

function reviewText(review: DueReview, style: Style): string {
  const when = inSeverity(isOverdue(review) ? 'error' : 'information', style, whenText(review).padEnd(13));
  return withPlace(`${review.day}  ${when}  `, review, style);
}

function undatedText(undated: Undated, style: Style): string {
  return withPlace('', undated, style);
}

/** The title with its owner, and the place on a line of its own. */
function withPlace(before: string, { source, owner, offset }: Undated, { colours }: Style): string {
  const title = visible(source.document.title?.text ?? source.path);
  const place = `${visible(source.path)}:${source.lines.placeOf(offset).line}`;
  return [
    `  ${before}${colours.bold(title)}${owner === undefined ? '' : `, ${visible(owner)}`}`,
    `              ${colours.dim(place)}`,
  ].join('\n');
}

function lateText({ source, finding }: Late, style: Style): string {
  const { colours } = style;
  const title = visible(source.document.title?.text ?? source.path);
  const place = `${visible(source.path)}:${source.lines.placeOf(finding.range.start).line}`;
  const what = inSeverity(finding.severity, style, visible(finding.what));
  return [
    `  ${colours.bold(title)}: ${what}`,
    `              ${colours.dim(`${place}  ${finding.rule}`)}`,
  ].join('\n');
}
