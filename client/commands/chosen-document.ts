import * as vscode from 'vscode';

/** The document that a command was called on, in a view or with its address; else the one in the active editor. */
export function chosenDocument(called: unknown): vscode.Uri | undefined {
  if (called instanceof vscode.Uri) return called;
  const uri = (called as { content?: { uri?: string; facts?: { uri: string } } } | undefined)?.content;
  const address = uri?.uri ?? uri?.facts?.uri;
  return address === undefined ? vscode.window.activeTextEditor?.document.uri : vscode.Uri.parse(address);
}
