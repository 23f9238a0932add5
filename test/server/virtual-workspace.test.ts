import { afterEach, describe, expect, test } from 'vitest';
import type { DocumentLink } from 'vscode-languageserver';
import { Editor } from './editor.ts';
import { organisation, pack } from './fixtures.ts';

const folder = 'vscode-vfs://github/acme/handbook';
const uriOf = (name: string) => `${folder}/${name}`;
const config = { 'sop.config.json': '{ "today": "2026-11-16", "exclude": ["drafts"] }' };

let editor: Editor;
afterEach(() => editor.end());

describe('a workspace whose files only the editor can read', () => {
  test('is indexed, with its settings', async () => {
    editor = editorWith({ ...config, 'organisation.sop': organisation, 'drafts/other.sop': pack });
    await editor.open(uriOf('pack.sop'), pack.replace('Owner: Dana Reyes', 'Owner: Dana Rejes'));
    const codes = await codesWhenIndexed('pack.sop');
    expect(codes).toContain('owner-unknown');
    // The draft with the same title and ID is left out by the settings.
    expect(codes).not.toContain('id-duplicate');
  });

  test('says nothing of links to files that it cannot look for', async () => {
    editor = editorWith({});
    await editor.open(uriOf('x.sop'), 'SOP: x\nSteps:\n  - Cook: Stir\n    Use the [spoon](spoon.pdf).\n');
    expect(await codesWhenIndexed('x.sop')).not.toContain('link-broken');
  });

  test('has links to files of its own, and to none of another', async () => {
    editor = editorWith({});
    const links = ['spoon.pdf', 'vscode-vfs://gitlab/acme/x.pdf', 'file://host/x.pdf'];
    const text = `SOP: x\nSteps:\n  - Cook: Stir\n${links.map((url) => `    [one](${url})\n`).join('')}`;
    await editor.open(uriOf('x.sop'), text);
    const found = await editor.connection.sendRequest<DocumentLink[]>('textDocument/documentLink', {
      textDocument: { uri: uriOf('x.sop') },
    });
    expect(found.map(({ target }) => target)).toEqual([uriOf('spoon.pdf')]);
  });

  test('follows what is written and removed', async () => {
    const files: Record<string, string> = { ...config, 'organisation.sop': organisation };
    editor = editorWith(files);
    await editor.open(uriOf('pack.sop'), pack);
    expect(await codesWhenIndexed('pack.sop')).not.toContain('owner-unknown');
    files['organisation.sop'] = organisation.replaceAll('Dana Reyes', 'Dana Weber');
    await changed('organisation.sop');
    await editor.publishedWhen(uriOf('pack.sop'), ({ diagnostics }) =>
      diagnostics.some(({ code }) => code === 'owner-unknown'),
    );
    delete files['organisation.sop'];
    await changed('organisation.sop');
    await editor.publishedWhen(uriOf('pack.sop'), ({ diagnostics }) =>
      diagnostics.every(({ code }) => code !== 'owner-unknown'),
    );
  });
});

function editorWith(files: Record<string, string>): Editor {
  const made = new Editor({ folders: [folder], options: { readsFiles: true } });
  made.connection.onRequest('sop/findFiles', () => Object.keys(files).map(uriOf));
  made.connection.onRequest(
    'sop/readFile',
    ({ uri }: { uri: string }) => files[uri.slice(folder.length + 1)] ?? null,
  );
  return made;
}

async function codesWhenIndexed(name: string): Promise<readonly unknown[]> {
  await editor.indexed(uriOf(name));
  return (editor.published(uriOf(name)) ?? []).map(({ code }) => code);
}

async function changed(name: string): Promise<void> {
  await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
    changes: [{ uri: uriOf(name), type: 2 }],
  });
}
