import * as vscode from 'vscode';
import { textIs } from './editor-text.ts';
import { openText } from './workspace.ts';

describe('formatting', () => {
  it('gives a document its one form, comments and line ends included', async () => {
    const editor = await openText(
      'SOP:   Water the plants\r\n# as it was\r\nowner: Ruth Adeyemi\r\nSteps:\r\n   * Trainer: Fill the can\r\n\tin: Kitchen\r\n',
    );
    await vscode.commands.executeCommand('editor.action.formatDocument');
    await textIs(
      editor,
      'SOP: Water the plants\r\n# as it was\r\nOwner: Ruth Adeyemi\r\nSteps:\r\n  - Trainer: Fill the can\r\n    in: Kitchen\r\n',
    );
  });
});
