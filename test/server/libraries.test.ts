import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type {
  CompletionItem,
  CompletionList,
  Hover,
  SymbolInformation,
  WorkspaceDiagnosticReport,
} from 'vscode-languageserver';
import { Editor } from './editor.ts';
import { organisation, pack } from './fixtures.ts';

/** Two libraries side by side, and one that the first leaves out; Dana Reyes, Nia Osei and Ravi Rao own a pack each. */
const files = {
  'office/sop.config.json': '{ "exclude": ["drafts"] }',
  'office/organisation.sop': organisation,
  'office/pack.sop': pack,
  'office/drafts/sop.config.json': '{}',
  'office/drafts/organisation.sop': organisation.replaceAll('Dana Reyes', 'Ravi Rao'),
  'office/drafts/pack.sop': pack.replaceAll('Dana Reyes', 'Ravi Rao'),
  'kitchen/sop.config.json': '{}',
  'kitchen/organisation.sop': organisation.replaceAll('Dana Reyes', 'Nia Osei'),
  'kitchen/pack.sop': pack.replaceAll('Dana Reyes', 'Nia Osei'),
};

let folder: string;
let editor: Editor;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sop-libraries-'));
  for (const [name, text] of Object.entries(files)) await write(name, text);
});

afterEach(async () => {
  await editor.end();
  await rm(folder, { recursive: true });
});

describe('documents of different libraries', () => {
  test.each(['office', 'kitchen', 'office/drafts'])('know nothing of each other: %s', async (library) => {
    await started('');
    const uri = uriOf(`${library}/pack.sop`);
    await editor.open(uri, files[`${library}/pack.sop` as keyof typeof files]);
    await editor.settled();
    // The same ID and title are in all of them.
    expect(codes(uri)).not.toContain('id-duplicate');
    expect(codes(uri)).not.toContain('owner-unknown');
    const [name] = /(?<=Owner: ).*/.exec(files[`${library}/pack.sop` as keyof typeof files]) ?? [];
    expect(await offeredOwners(uri)).toContain(name);
    expect(await offeredOwners(uri)).not.toContain(name === 'Nia Osei' ? 'Dana Reyes' : 'Nia Osei');
  });

  test('are found all, but for those that the settings around them leave out', async () => {
    await started('');
    const symbols = await editor.connection.sendRequest<SymbolInformation[]>('workspace/symbol', {
      query: 'Welcome pack',
    });
    expect(symbols.map(({ location }) => location.uri).sort()).toEqual([
      uriOf('kitchen/pack.sop'),
      uriOf('office/pack.sop'),
    ]);
  });

  test('are reported all, but for those that the settings around them leave out', async () => {
    for (const library of ['office', 'office/drafts', 'kitchen'])
      await write(`${library}/slip.sop`, 'SOP: A slip\nOwnr: Nobody\n');
    await started('');
    const reported = async () => {
      const { items } = await editor.connection.sendRequest<WorkspaceDiagnosticReport>(
        'workspace/diagnostic',
        {
          previousResultIds: [],
        },
      );
      return items
        .map(({ uri }) => uri)
        .filter((uri) => uri.endsWith('slip.sop'))
        .sort();
    };
    expect(await reported()).toEqual([uriOf('kitchen/slip.sop'), uriOf('office/slip.sop')]);
  });

  test('move with a config that comes', async () => {
    await started('office');
    const uri = uriOf('office/new/pack.sop');
    await editor.open(uri, pack);
    await editor.publishedWhen(uri, ({ diagnostics }) =>
      diagnostics.some(({ code }) => code === 'id-duplicate'),
    );
    await write('office/new/sop.config.json', '{}');
    await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('office/new/sop.config.json'), type: 1 }],
    });
    await editor.publishedWhen(uri, ({ diagnostics }) =>
      diagnostics.every(({ code }) => code !== 'id-duplicate'),
    );
  });
});

test('a folder that the settings above it leave out is a library to whoever opens it', async () => {
  await started('office/drafts');
  const uri = uriOf('office/drafts/pack.sop');
  await editor.open(uri, files['office/drafts/pack.sop']);
  await editor.settled();
  const symbols = await editor.connection.sendRequest<SymbolInformation[]>('workspace/symbol', {
    query: 'Ravi',
  });
  expect(symbols.map(({ name }) => name)).toEqual(['Ravi Rao']);
});

test('a version from git is read like any other, and is none of the documents that people work on', async () => {
  await started('office');
  const version = `git:${new URL(uriOf('office/pack.sop')).pathname}?ref=HEAD`;
  const uri = uriOf('office/pack.sop');
  await editor.open(version, pack.replace('Purpose:', 'Purpos:'));
  await editor.open(uri, pack);
  await editor.settled();
  expect(codes(version) ?? []).toEqual([]);
  expect(codes(uri)).not.toContain('id-duplicate');
  const textDocument = { uri: version };
  const hover = await editor.connection.sendRequest<Hover>('textDocument/hover', {
    textDocument,
    position: { line: 2, character: 8 },
  });
  expect(JSON.stringify(hover.contents)).toContain('dana.reyes@acme.example');
  expect(await editor.connection.sendRequest('textDocument/codeLens', { textDocument })).toEqual([]);
});

test('a document that was never saved belongs to the library of the first folder', async () => {
  await started('kitchen');
  await editor.open('untitled:1', 'SOP: Tea\nOwner: \n');
  expect(await offeredOwners('untitled:1', 1)).toContain('Nia Osei');
});

async function started(name: string): Promise<void> {
  editor = new Editor({ folders: [uriOf(name)] });
  await editor.open('untitled:first', 'SOP: First\n');
  await editor.indexed('untitled:first');
  await editor.close('untitled:first');
}

function codes(uri: string): readonly unknown[] | undefined {
  return editor.published(uri)?.map(({ code }) => code);
}

async function offeredOwners(uri: string, line = 2): Promise<readonly string[]> {
  const offered = await editor.connection.sendRequest<CompletionItem[] | CompletionList>(
    'textDocument/completion',
    {
      textDocument: { uri },
      position: { line, character: 7 },
    },
  );
  return ('items' in offered ? offered.items : offered).map(({ label }) => label);
}

async function write(name: string, text: string): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true });
  await writeFile(join(folder, name), text);
}

function uriOf(name: string): string {
  return pathToFileURL(join(folder, name)).href;
}
