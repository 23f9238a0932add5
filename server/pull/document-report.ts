import {
  type DocumentDiagnosticParams,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
} from 'vscode-languageserver';
import type { Session } from '../session.ts';
import { canonicalUri } from '../workspace/uris.ts';

export const noFindings: DocumentDiagnosticReport = { kind: DocumentDiagnosticReportKind.Full, items: [] };

/** What is wrong with a document, unless the editor knows that already; nothing with one that nobody knows. */
export function documentReport(
  { textDocument, previousResultId }: DocumentDiagnosticParams,
  session: Session,
): DocumentDiagnosticReport {
  const report = session.reports.find(canonicalUri(textDocument.uri));
  if (report === undefined) return noFindings;
  const { id, items } = report;
  return id === previousResultId
    ? { kind: DocumentDiagnosticReportKind.Unchanged, resultId: id }
    : { kind: DocumentDiagnosticReportKind.Full, resultId: id, items };
}
