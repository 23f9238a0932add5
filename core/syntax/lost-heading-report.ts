import type { SopDocument } from '../document/document.ts';
import type { Finding } from '../findings/finding.ts';
import { listed, quote } from '../findings/quote.ts';
import { insertAt, lineEndOf } from '../fixes/edit.ts';
import { type LostHeading, lostHeadings } from './lost-heading.ts';
import type { SyntaxReport } from './report.ts';
import { rulesAboutAbsent } from './rules-about-absent.ts';

const mostNamed = 3;

/** A list without its heading; the fixes write each heading that it may be. */
export function lostHeadingReport({ labels, below, first, start }: LostHeading): SyntaxReport {
  const headings = labels.slice(0, mostNamed).map((label) => `${label}:`);
  const [only] = headings;
  return {
    code: 'heading-missing',
    at: first,
    what: `The heading above this list is missing, so that the list is read as part of ${quote(below)}.`,
    next:
      headings.length === 1
        ? `Write “${only}” on a line of its own above the list.`
        : `Write the heading that it belongs under on a line of its own above the list: ${listed(headings.map(quote), 'or')}.`,
    fixes: (document) =>
      headings.map((heading) => ({
        title: `Write “${heading}” above the list`,
        edits: [insertAt(document, start, `${heading}${lineEndOf(document)}`)],
        safe: false,
        preferred: heading === only,
      })),
  };
}

/** Leaves out what only says in other words that a heading is missing. */
export function withoutEchoes(document: SopDocument, findings: Finding[]): Finding[] {
  const reported = new Set(findings.filter(isOfHeading).map(({ range }) => range.start));
  const lost = lostHeadings(document).filter(({ first }) => reported.has(document.tree.range(first).start));
  if (lost.length === 0) return findings;
  return findings.filter(
    (each) => isOfHeading(each) || !lost.some((heading) => isEcho(each, heading, document)),
  );
}

export function isOfHeading({ rule }: Finding): boolean {
  return rule === 'syntax/heading-missing';
}

/** It is about the list, or about what the list would say. */
function isEcho(
  { rule, range }: Finding,
  { labels, start, end }: LostHeading,
  { tree }: SopDocument,
): boolean {
  if (rule === 'syntax/list-twice') return tree.blockAt(range.start) === tree.blockAt(start);
  return (
    (range.start >= start && range.start < end) ||
    labels.some((label) => rulesAboutAbsent(label).includes(rule))
  );
}
