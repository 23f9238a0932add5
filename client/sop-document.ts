import * as vscode from 'vscode';

export function isSop(document: vscode.TextDocument): boolean {
  return document.languageId === 'sop';
}

export function isBlank(document: vscode.TextDocument): boolean {
  return document.getText().trim() === '';
}

export function fileName(document: vscode.TextDocument): string {
  return document.uri.path.split('/').at(-1) ?? '';
}

/** Where it lies; what has no file yet will have one in the folder that is open. */
export function folderOf({ uri, isUntitled }: vscode.TextDocument): vscode.Uri {
  const [open] = vscode.workspace.workspaceFolders ?? [];
  return isUntitled && open ? open.uri : vscode.Uri.joinPath(uri, '..');
}

/** The document says what kind it is, as far as can be told from its first lines. */
export function hasHeader(document: vscode.TextDocument): boolean {
  return /^\s*(?:sop|workflow|tracker|organi[sz]ation)\s*:/im.test(document.getText());
}

/** The zero-based line of the first error that the checks report where the flow is described. */
export function firstErrorInFlow(document: vscode.TextDocument): number | null {
  const heading = /^\s*(?:steps|stages|quality check|exceptions)\s*:/im.exec(document.getText());
  const flowBegins = heading ? document.positionAt(heading.index).line : 0;
  const lines = vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error)
    .map(({ range }) => range.start.line)
    .filter((line) => line >= flowBegins);
  return lines.length === 0 ? null : Math.min(...lines);
}
