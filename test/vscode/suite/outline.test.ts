import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { lineWith } from './editor-text.ts';
import { openSample, until } from './workspace.ts';

const sample = 'welcome-pack-delivery.sop';

describe('the outline', () => {
  it('has the sections, and the steps with their numbers', async () => {
    const { document } = await openSample(sample);
    const [procedure] = await outline(document);
    assert.equal(procedure?.name, 'Customer welcome pack delivery');
    const sections = procedure.children.filter(({ kind }) => kind === vscode.SymbolKind.Namespace);
    for (const name of ['Roles', 'Steps', 'Quality check', 'Exceptions', 'History']) {
      assert.ok(
        sections.some((section) => section.name === name),
        `${name} is not in the outline`,
      );
    }
    assert.deepEqual(stepsIn(procedure), [
      '1 Pull the customer record',
      '2 Personalise the welcome pack',
      '3 Review the pack',
      '4 Send the pack with the kick-off invitation',
      '5 Accept the kick-off invitation',
      '6 Log the delivery',
    ]);
  });

  it('keeps what is well when a line is broken', async () => {
    const editor = await openSample(sample);
    const line = lineWith(editor, '- Onboarding Lead: Review the pack');
    await editor.edit((edit) => edit.replace(editor.document.lineAt(line).range, ' )(*&^%'));
    const procedure = await until('the outline is of the new text', async () => {
      const [root] = await outline(editor.document);
      return root && !stepsIn(root).includes('3 Review the pack') && root;
    });
    const steps = stepsIn(procedure).join('\n');
    for (const title of ['Pull the customer record', 'Send the pack', 'Log the delivery']) {
      assert.ok(steps.includes(title), `${title} is not in the outline:\n${steps}`);
    }
    assert.ok(procedure.children.some(({ name }) => name === 'Exceptions'));
  });
});

function outline(document: vscode.TextDocument): Promise<vscode.DocumentSymbol[]> {
  return until('there is an outline', async () => {
    const found = await vscode.commands.executeCommand<vscode.DocumentSymbol[] | undefined>(
      'vscode.executeDocumentSymbolProvider',
      document.uri,
    );
    return found && found.length > 0 && found;
  });
}

function stepsIn(procedure: vscode.DocumentSymbol): readonly string[] {
  const steps = procedure.children.find(({ name }) => name === 'Steps');
  return steps?.children.map(({ name }) => name) ?? [];
}
