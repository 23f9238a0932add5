import type { Terminal } from '../../terminal/terminal.ts';
import { type DueReport, type DueReview, isOverdue, type Late, type Undated } from './report.ts';

/** Changes when a program that reads the report would have to change with it. */
const formatVersion = 1;

/** Writes what is due for programs to read; the form is that of schemas/sop.due.schema.json. */
export function dueAsJson(report: DueReport, { stdout }: Terminal): void {
  const { reviews, late, procedures, undated, today } = report;
  const overdue = reviews.filter(isOverdue).length;
  const summary = {
    procedures,
    overdue,
    soon: reviews.length - overdue,
    late: late.length,
    undated: undated.length,
  };
  const form = {
    version: formatVersion,
    today,
    summary,
    reviews: reviews.map(reviewForm),
    undated: undated.map(documentForm),
    late: late.map(lateForm),
  };
  stdout.write(`${JSON.stringify(form, null, 2)}\n`);
}

function reviewForm(review: DueReview) {
  return { ...documentForm(review), due: review.day, daysLeft: review.daysLeft };
}

function documentForm({ source, owner, offset }: Undated) {
  const { document, path, lines } = source;
  const id = document.value('id')?.text;
  return {
    path,
    ...lines.placeOf(offset),
    title: document.title?.text ?? '',
    ...(id === undefined ? {} : { id }),
    ...(owner === undefined ? {} : { owner }),
  };
}

function lateForm({ source, finding: { rule, severity, range, what, next } }: Late) {
  return { path: source.path, ...source.lines.placeOf(range.start), rule, severity, what, next };
}
