import { chosenFix } from '../../fixes/choose-fix.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { visible } from '../../terminal/visible.ts';
import { type CheckedDocument, type CheckReport, countsOf, type Fixed } from '../report.ts';
import { findingText } from './finding.ts';
import { type Style, styleFor } from './style.ts';
import { summaryText } from './summary.ts';

/** Writes all that was found for people to read: document by document, each finding with its line. */
export function reportAsText(report: CheckReport, terminal: Terminal): void {
  const { documents, sources, fixed = [] } = report;
  const style = styleFor(terminal);
  const { stdout } = terminal;
  for (const each of fixed) stdout.write(`${fixedText(each, style)}\n`);
  if (fixed.length > 0) stdout.write('\n');
  for (const document of documents.filter(({ findings }) => findings.length > 0)) {
    stdout.write(`${heading(document, style)}\n\n`);
    const read = new Set<string>();
    for (const finding of document.findings) {
      stdout.write(`${findingText(finding, document.source, sources, style, read)}\n\n`);
    }
  }
  stdout.write(`${summaryText(countsOf(report), style)}\n`);
  if (report.fixed === undefined) stdout.write(fixableText(report, style));
}

/** What a run with `--fix` would put right; nothing where it would do nothing. */
function fixableText({ documents }: CheckReport, { colours }: Style): string {
  const all = documents.flatMap(({ findings }) => findings);
  const fixable = all.filter((finding) => chosenFix(finding, 'safe') !== undefined).length;
  if (fixable === 0) return '';
  const those = fixable === all.length ? (fixable === 1 ? 'it' : 'them') : `${fixable} of them`;
  return colours.dim(`With --fix, sop check puts ${those} right.\n`);
}

function heading({ source }: CheckedDocument, { colours }: Style): string {
  const title = visible(source.document.title?.text ?? source.path);
  return colours.bold(colours.underline(title));
}

/** `fixed  opening.sop:3  Write “Owner:”  syntax/key-misspelt` */
function fixedText({ path, line, rule, title }: Fixed, { colours }: Style): string {
  return `${colours.green('fixed')}  ${visible(path)}:${line}  ${visible(title)}  ${colours.dim(rule)}`;
}
