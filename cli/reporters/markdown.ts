import type { Finding } from '../../core/index.ts';
import type { Source } from '../source/source.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { visible } from '../terminal/visible.ts';
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

/** A text as it stands, whatever signs of Markdown and HTML are in it. */
function plain(text: string): string {
  return visible(text.replace(/\s+/g, ' ').trim()).replace(/[\\`*_[\]<>|&#~$@!{}]/g, escapedSign);
}

/** A backslash does not keep `@` from being a mention, nor `<` and `&` from being HTML in every reader. */
function escapedSign(sign: string): string {
  return /[@<>&]/.test(sign) ? `&#${sign.charCodeAt(0)};` : `\\${sign}`;
}

function code(text: string): string {
  const longest = Math.max(0, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const ticks = '`'.repeat(longest + 1);
  const space = longest > 0 ? ' ' : '';
  return `${ticks}${space}${visible(text).replaceAll('|', '\\|')}${space}${ticks}`;
}
