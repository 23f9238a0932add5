import * as vscode from 'vscode';

/** The way from nothing to a library that is kept current, which the editor itself shows after the first installation. */
export function offerWalkthrough({ extension }: vscode.ExtensionContext): vscode.Disposable {
  return vscode.commands.registerCommand('sop.openWalkthrough', () =>
    vscode.commands.executeCommand('workbench.action.openWalkthrough', `${extension.id}#start`, false),
  );
}
