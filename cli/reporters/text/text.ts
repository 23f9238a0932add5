import type { Terminal } from '../../terminal/terminal.ts';
import { visible } from '../../terminal/visible.ts';
import { type CheckedDocument, type CheckReport, countsOf } from '../report.ts';
import { findingText } from './finding.ts';
import { type Style, styleFor } from './style.ts';
import { summaryText } from './summary.ts';

/** Writes all that was found for people to read: document by document, each finding with its line. */
export function reportAsText({ documents, sources }: CheckReport, terminal: Terminal): void {
  const style = styleFor(terminal);
  const { stdout } = terminal;
  for (const document of documents.filter(({ findings }) => findings.length > 0)) {
    stdout.write(`${heading(document, style)}\n\n`);
    for (const finding of document.findings) {
      stdout.write(`${findingText(finding, document.source, sources, style)}\n\n`);
    }
  }
  stdout.write(`${summaryText(countsOf(documents), style)}\n`);
}

function heading({ source }: CheckedDocument, { colours }: Style): string {
  const title = visible(source.document.title?.text ?? source.path);
  return colours.bold(colours.underline(title));
}
