import type { Terminal } from '../../terminal/terminal.ts';
import { code, plain } from '../markdown-text.ts';
import { type DueReport, type DueReview, type Late, summaryParts, type Undated, whenText } from './report.ts';

/** Writes a table of the reviews and a list of what else is late: for issues, wikis and messages. */
export function dueAsMarkdown(report: DueReport, { stdout }: Terminal): void {
  const parts = [`# Reviews on ${report.today}`, `**${summaryParts(report).join(', ')}**`];
  if (report.reviews.length > 0) parts.push(table(report.reviews));
  if (report.undated.length > 0) parts.push('## Without a date', report.undated.map(undatedItem).join('\n'));
  if (report.late.length > 0) parts.push('## Late as well', report.late.map(item).join('\n'));
  stdout.write(`${parts.join('\n\n')}\n`);
}

function table(reviews: readonly DueReview[]): string {
  const rows = reviews.map((review) => {
    const { source, day, owner = '' } = review;
    return `| ${day} | ${whenText(review)} | ${titleOf(review)} | ${plain(owner)} | ${code(source.path).replaceAll('|', '\\|')} |`;
  });
  return ['| Review | When | Procedure | Owner | File |', '|---|---|---|---|---|', ...rows].join('\n');
}

function undatedItem({ source, owner }: Undated): string {
  return `- ${[titleOf({ source }), plain(owner ?? 'nobody'), code(source.path)].join(', ')}`;
}

function item({ source, finding }: Late): string {
  return `- ${titleOf({ source })}: ${plain(finding.what)} *${plain(finding.next)}*`;
}

function titleOf({ source: { document, path } }: Pick<Late, 'source'>): string {
  return plain(document.title?.text ?? path);
}
