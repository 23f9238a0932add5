import { expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import fc from '../fast-check.ts';
import { Editor } from './editor.ts';
import { kickOff, organisation, pack } from './fixtures.ts';

const documents = [
  { uri: 'file:///library/pack.sop', text: pack },
  { uri: 'file:///library/organisation.sop', text: organisation },
  { uri: 'file:///library/kick-off.sop', text: kickOff },
];

/** What people type and paste, whole and in pieces. */
const typed = fc.oneof(
  fc.constantFrom(
    '',
    '\n',
    '\r\n',
    '\r',
    ' ',
    '  ',
    '\t',
    '-',
    '- ',
    ':',
    ': ',
    ',',
    '🎉',
    '\ufeff',
    '\u202e',
    '\ud800',
    '#',
    '# sop-ignore x: y\n',
    '```\n',
    'SOP: ',
    'Organisation: x\n',
    'Steps:\n',
    'Owner: Dana Reyes\n',
    '  - Onboarding Lead: Pull the customer record\n',
    '    in: CRM\n',
    'if late: go to ',
    'Customer Sponsor',
    'ONB-020',
    '    if x:\n      - Cook: Stir\n      stop\n',
    '<<<<<<< HEAD\n',
  ),
  fc.string({ maxLength: 8 }),
);

const edit = fc.record({
  document: fc.nat({ max: documents.length - 1 }),
  from: fc.double({ min: 0, max: 1, noNaN: true }),
  length: fc.oneof(fc.nat({ max: 12 }), fc.nat({ max: 400 })),
  text: typed,
});

const requests = [
  'textDocument/completion',
  'textDocument/hover',
  'textDocument/definition',
  'textDocument/references',
  'textDocument/documentHighlight',
  'textDocument/prepareCallHierarchy',
  'textDocument/selectionRange',
  'workspace/symbol',
  'textDocument/documentSymbol',
  'textDocument/foldingRange',
  'textDocument/codeAction',
  'textDocument/codeLens',
  'textDocument/diagnostic',
  'textDocument/inlayHint',
  'sop/map',
];

test('after any edits a document is what it would be, had it been opened as it is; nothing fails on the way', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 12 }), async (edits) => {
      const edited = await opened(documents.map(({ text }) => text));
      const texts = documents.map(({ uri, text }) => TextDocument.create(uri, 'sop', 1, text));
      for (const [index, each] of edits.entries()) {
        const document = texts[each.document] as TextDocument;
        const start = Math.floor(each.from * document.getText().length);
        const range = { start: document.positionAt(start), end: document.positionAt(start + each.length) };
        const change = { range, text: each.text };
        TextDocument.update(document, [change], index + 2);
        await edited.change(document.uri, change);
        await askAll(edited, document.uri, range);
      }
      const fresh = await opened(texts.map((document) => document.getText()));
      for (const { uri } of documents) expect(await settled(edited, uri)).toEqual(await settled(fresh, uri));
      await edited.end();
      await fresh.end();
    }),
    { numRuns: 40 },
  );
}, 60_000);

async function opened(texts: readonly string[]): Promise<Editor> {
  const editor = new Editor();
  for (const [index, { uri }] of documents.entries()) await editor.open(uri, texts[index] as string);
  return editor;
}

/** What is reported once nothing is left to be done. */
async function settled(editor: Editor, uri: string) {
  await editor.diagnostics(uri);
  await editor.settled();
  return editor.published(uri);
}

async function askAll(editor: Editor, uri: string, range: { start: unknown; end: unknown }): Promise<void> {
  const position = range.start;
  const common = { textDocument: { uri }, uri, position, positions: [position], range, query: 'on' };
  const params = { ...common, context: { diagnostics: [], includeDeclaration: true } };
  await Promise.all(requests.map((method) => editor.connection.sendRequest(method, params)));
  await askForRename(editor, { ...params, newName: 'Another name' });
}

/** A name is there and may be changed, or it is said why not. */
async function askForRename(editor: Editor, params: object): Promise<void> {
  try {
    await editor.connection.sendRequest('textDocument/rename', params);
  } catch (error) {
    expect(error).toMatchObject({ code: -32803 });
  }
}
