import * as vscode from 'vscode';
import { until } from './workspace.ts';

/** Waits until the document is reported for that code. */
export function finding(document: vscode.TextDocument, code: string): Promise<vscode.Diagnostic> {
  return until(`${code} is reported`, () => findingsOf(document).find((each) => codeOf(each) === code));
}

/** Waits until the document is no longer reported for that code. */
export async function noFinding(document: vscode.TextDocument, code: string): Promise<void> {
  await until(`${code} is not reported`, () => !findingsOf(document).some((each) => codeOf(each) === code));
}

/** What each finding of that code is about, down the document, as soon as there are that many. */
export function quoted(document: vscode.TextDocument, code: string, count = 1): Promise<readonly string[]> {
  return until(`${count} times ${code} is reported`, () => {
    const found = findingsOf(document).filter((each) => codeOf(each) === code);
    return found.length === count && found.map(({ range }) => document.getText(range));
  });
}

function findingsOf({ uri }: vscode.TextDocument): readonly vscode.Diagnostic[] {
  const findings = vscode.languages.getDiagnostics(uri);
  return findings.sort((one, other) => one.range.start.compareTo(other.range.start));
}

/** An editor that links a code to its page says both. */
function codeOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}
