import { afterEach, beforeEach, expect, test } from 'vitest';
import { CancellationTokenSource, type CompletionItem } from 'vscode-languageserver-protocol';
import { Editor } from './editor.ts';
import { pack } from './fixtures.ts';

const uri = 'file:///library/pack.sop';
let editor: Editor;

beforeEach(async () => {
  editor = new Editor();
  await editor.open(uri, pack);
});

test('a question that cannot be answered is answered with nothing, and one line of the log', async () => {
  const broken = { textDocument: { uri }, position: null };
  expect(await editor.connection.sendRequest('textDocument/completion', broken)).toEqual([]);
  expect(await editor.connection.sendRequest('textDocument/hover', broken)).toBeNull();
  await editor.settled();
  expect(editor.log).toEqual([
    expect.stringMatching(/^completion: .+$/),
    expect.stringMatching(/^hover: .+$/),
  ]);
  editor.log.length = 0;
});

test('a message that makes no sense changes nothing', async () => {
  await editor.connection.sendNotification('textDocument/didChange', {
    textDocument: { uri, version: 2 },
    contentChanges: null,
  });
  await editor.connection.sendNotification('textDocument/didOpen', {});
  expect(await editor.connection.sendRequest('sop/map', { uri })).toMatchObject({
    version: 1,
    title: 'Welcome pack',
  });
  await editor.settled();
  expect(editor.log).toEqual([expect.stringMatching(/^change: .+$/), expect.stringMatching(/^open: .+$/)]);
  editor.log.length = 0;
});

test('a document that nobody has opened is nothing', async () => {
  const nowhere = { textDocument: { uri: 'file:///library/none.sop' }, position: { line: 0, character: 0 } };
  expect(await editor.connection.sendRequest('textDocument/completion', nowhere)).toEqual([]);
  expect(await editor.connection.sendRequest('textDocument/definition', nowhere)).toEqual([]);
  expect(await editor.connection.sendRequest('textDocument/hover', nowhere)).toBeNull();
  await editor.change('file:///library/none.sop', { text: 'SOP: x' });
});

test('a position behind the end is the end', async () => {
  const behind = { textDocument: { uri }, position: { line: 9999, character: 9999 } };
  const items = await editor.connection.sendRequest<CompletionItem[]>('textDocument/completion', behind);
  expect(items.map(({ label }) => label)).toContain('Scope');
});

test('a question that is taken back is not worked on', async () => {
  const source = new CancellationTokenSource();
  const asked = editor.connection.sendRequest('sop/map', { uri }, source.token);
  source.cancel();
  await expect(asked).rejects.toMatchObject({ code: -32800 });
});

afterEach(() => editor.end());
