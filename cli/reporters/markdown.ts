import type { Finding } from '../../core/index.ts';
import type { Source } from '../source/source.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { code, plain } from './markdown-text.ts';
import { plainSummary } from './plain-summary.ts';
import { type CheckedDocument, type CheckReport, countsOf } from './report.ts';

/** Writes a table of the documents that have findings and, below it, the findings of each: for summaries and wikis. */
export function reportAsMarkdown(report: CheckReport, { stdout }: Terminal): void {
  const found = report.documents.filter(({ findings }) => findings.length > 0);
  const parts = ['# sop check', `**${plainSummary(report)}**`];
  if (found.length > 0) parts.push(table(found), ...found.map(section));
  stdout.write(`${parts.join('\n\n')}\n`);
}

function table(documents: readonly CheckedDocument[]): string {
  const rows = documents.map((document) => {
    const { errors, warnings, informations } = countsOf({ documents: [document] });
    return `| ${titleOf(document.source)} | ${errors} | ${warnings} | ${informations} |`;
  });
  return ['| Document | Errors | Warnings | Informations |', '|---|--:|--:|--:|', ...rows].join('\n');
}

function section({ source, findings }: CheckedDocument): string {
  const lines = findings.map((finding) => item(finding, source));
  return [`## ${titleOf(source)}`, '', code(source.path), '', ...lines].join('\n');
}

function item({ rule, severity, range, what, why, next }: Finding, { lines }: Source): string {
  const { line } = lines.placeOf(range.start);
  return `- **${severity}**, line ${line}, ${code(rule)}: ${plain(`${what} ${why}`)} *${plain(next)}*`;
}

function titleOf({ document, path }: Source): string {
  return plain(document.title?.text ?? path);
}
