import * as vscode from 'vscode';

export function isSop(document: vscode.TextDocument): boolean {
  return document.languageId === 'sop';
}

export function fileName(document: vscode.TextDocument): string {
  return document.uri.path.split('/').at(-1) ?? '';
}

/** The document says what kind it is, as far as can be told from its first lines. */
export function hasHeader(document: vscode.TextDocument): boolean {
  return /^\s*(?:sop|workflow|tracker|organi[sz]ation)\s*:/im.test(document.getText());
}

/** The zero-based line of the first error that the checks report. */
export function firstErrorLine(uri: vscode.Uri): number | null {
  const lines = vscode.languages
    .getDiagnostics(uri)
    .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error)
    .map(({ range }) => range.start.line);
  return lines.length === 0 ? null : Math.min(...lines);
}
