import {
  type Diagnostic,
  type DiagnosticRelatedInformation,
  DiagnosticSeverity,
  DiagnosticTag,
} from 'vscode-languageserver';
import type { Finding, Related, Severity, SopDocument } from '../core/index.ts';
import { rulePage } from './rule-page.ts';
import type { Session } from './session.ts';
import { positionsOf } from './text/positions.ts';

/** What an editor shows of the findings of a document. */
export function diagnosticsOf(document: SopDocument, session: Session): Diagnostic[] {
  return session.findings.of(document).map((finding) => toDiagnostic(finding, document, session));
}

export function toDiagnostic(finding: Finding, document: SopDocument, session: Session): Diagnostic {
  const { client } = session;
  const tag = tags[finding.rule];
  const diagnostic: Diagnostic = {
    range: positionsOf(document.tree).range(finding.range),
    severity: severities[finding.severity],
    code: finding.rule,
    source: 'sop',
    message: messageOf(finding),
  };
  if (client.rulePages !== undefined)
    diagnostic.codeDescription = { href: rulePage(client.rulePages, finding.rule) };
  if (client.diagnosticTags && tag !== undefined) diagnostic.tags = [tag];
  if (client.relatedInformation && finding.related.length > 0) {
    diagnostic.relatedInformation = finding.related.flatMap((related) =>
      toRelatedInformation(related, session),
    );
  }
  return diagnostic;
}

/** What is wrong on the first line, which is all that a list of problems shows. */
function messageOf({ what, why, next }: Finding): string {
  return [what, why, next].filter((sentence) => sentence !== '').join('\n');
}

function toRelatedInformation(
  { uri, range, message }: Related,
  session: Session,
): DiagnosticRelatedInformation[] {
  const document = session.library.document(uri);
  if (document === undefined) return [];
  const location = { uri: session.library.editorUri(uri), range: positionsOf(document.tree).range(range) };
  return [{ location, message }];
}

const severities: Readonly<Record<Severity, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
};

/** Findings that are shown in the text itself: faded where nothing needs it, struck out where it is out of use. */
const tags: Readonly<Record<string, DiagnosticTag>> = {
  'role-unused': DiagnosticTag.Unnecessary,
  'output-unused': DiagnosticTag.Unnecessary,
  'step-unreachable': DiagnosticTag.Unnecessary,
  'retired-referenced': DiagnosticTag.Deprecated,
};
