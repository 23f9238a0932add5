import * as vscode from 'vscode';

export function isSop(document: vscode.TextDocument): boolean {
  return document.languageId === 'sop';
}

export function fileName(document: vscode.TextDocument): string {
  return document.uri.path.split('/').at(-1) ?? '';
}

/** The zero-based line of the first error that the checks report. */
export function firstErrorLine(uri: vscode.Uri): number | null {
  const lines = vscode.languages
    .getDiagnostics(uri)
    .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error)
    .map(({ range }) => range.start.line);
  return lines.length === 0 ? null : Math.min(...lines);
}
