import * as vscode from 'vscode';
import type { ShowUses } from '../../server/messages/commands.ts';

/** What stands behind “used in 3 places” above a title. */
export function offerShowUses(): vscode.Disposable {
  const command: ShowUses['command'] = 'sop.showUses';
  return vscode.commands.registerCommand(command, (...[uri, at]: ShowUses['arguments']) =>
    vscode.commands.executeCommand(
      'editor.action.findReferences',
      vscode.Uri.parse(uri),
      new vscode.Position(at.line, at.character),
    ),
  );
}
