import * as vscode from 'vscode';

/** An entry of a view, or what the server puts on a line above a title. */
interface Entry {
  readonly content?: { readonly uri?: string; readonly facts?: { readonly uri: string } };
}

/** The document that a command was called on, in a view or by its address; else the one in the active editor. */
export function chosenDocument(called: unknown): vscode.Uri | undefined {
  if (called instanceof vscode.Uri) return called;
  const { content } = (called ?? {}) as Entry;
  const address = content?.uri ?? content?.facts?.uri;
  return address === undefined ? vscode.window.activeTextEditor?.document.uri : vscode.Uri.parse(address);
}
