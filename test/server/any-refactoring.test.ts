import { readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CodeAction, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import { check, readDocument, Workspace } from '../../core/index.ts';
import { parse } from '../../grammar/index.ts';
import fc from '../fast-check.ts';
import { able, Editor, today } from './editor.ts';
import { applied } from './text.ts';

const folder = new URL('../../samples/', import.meta.url);
const samples = readdirSync(folder)
  .filter((name) => name.endsWith('.sop'))
  .map((name) => ({ uri: new URL(name, folder).href, text: readFileSync(new URL(name, folder), 'utf8') }));
let editor: Editor;

beforeAll(async () => {
  const workspaceEdit = { documentChanges: true, resourceOperations: ['create' as const] };
  editor = new Editor({ capabilities: { ...able, workspace: { ...able.workspace, workspaceEdit } } });
  for (const { uri, text } of samples) await editor.open(uri, text);
});

afterAll(() => editor.end());

test('no refactoring of a sample leaves an error behind, or loses a line that it does not rewrite', async () => {
  const kinds = new Set<string>();
  for (const { uri, text } of samples) {
    const before = errors([{ uri, text }], uri);
    for (const line of stepLines(text)) {
      for (const action of await refactorings(uri, line, line + 1)) {
        kinds.add(action.kind ?? '');
        const changed = result(action, uri, text);
        expect(errors(changed, uri), `${action.title} in line ${line + 1} of ${uri}`).toEqual(before);
        for (const { uri: created } of changed.slice(1)) expect(errors(changed, created)).toEqual([]);
        expect(lost(text, changed).length, `${action.title} in ${uri}`).toBeLessThanOrEqual(
          rewritten(action),
        );
      }
    }
  }
  expect([...kinds].sort()).toEqual([
    'refactor.extract',
    'refactor.inline',
    'refactor.move',
    'refactor.rewrite',
  ]);
});

test('a step that moves down and up again is where it was', async () => {
  const { uri, text } = samples.find((each) => each.uri.endsWith('welcome-pack-delivery.sop')) ?? fail();
  for (const line of stepLines(text)) {
    const [down] = (await refactorings(uri, line, line)).filter(({ title }) => title.endsWith('down'));
    if (down === undefined) continue;
    const moved = result(down, uri, text)[0]?.text ?? '';
    await editor.open(uri, moved);
    const place = moved.split('\n').indexOf(text.split('\n')[line] ?? '');
    const [up] = (await refactorings(uri, place, place)).filter(({ title }) => title.endsWith('up'));
    expect(up && result(up, uri, moved)[0]?.text).toBe(text);
    await editor.open(uri, text);
  }
});

test('whatever is missing from a text, its refactorings can be made', async () => {
  const sample = fc.constantFrom(...samples);
  const lines = fc.array(fc.nat({ max: 200 }), { maxLength: 12 });
  await fc.assert(
    fc.asyncProperty(
      sample,
      lines,
      fc.nat({ max: 200 }),
      fc.nat({ max: 20 }),
      async (one, gone, from, more) => {
        const uri = 'file:///library/broken.sop';
        const kept = one.text.split('\n').filter((_, line) => !gone.includes(line));
        const text = kept.join('\n');
        await editor.open(uri, text);
        for (const action of await refactorings(uri, from, from + more))
          for (const each of result(action, uri, text)) expect(parse(each.text).text).toBe(each.text);
      },
    ),
    { numRuns: 60 },
  );
  expect(editor.log).toEqual([]);
});

interface Written {
  readonly uri: string;
  readonly text: string;
}

function stepLines(text: string): readonly number[] {
  return text.split('\n').flatMap((line, number) => (/^ +- \S/.test(line) ? number : []));
}

function refactorings(uri: string, first: number, last: number): Promise<readonly CodeAction[]> {
  const range = { start: { line: first, character: 0 }, end: { line: last, character: 0 } };
  const context = { diagnostics: [], only: ['refactor'] };
  return editor.connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context });
}

/** The document as it is then, and the new one where there is one. */
function result({ edit }: CodeAction, uri: string, text: string): readonly Written[] {
  const changes = (edit?.documentChanges ?? []).filter((each) => 'edits' in each) as TextDocumentEdit[];
  const written = changes.map(({ textDocument, edits }) => ({
    uri: textDocument.uri,
    text: applied(textDocument.uri === uri ? text : '', edits as TextEdit[]),
  }));
  return written.sort((one, other) => Number(other.uri === uri) - Number(one.uri === uri));
}

/** The errors of a document among the samples when some of them are as they are given. */
function errors(changed: readonly Written[], uri: string): readonly string[] {
  const workspace = new Workspace();
  const texts = new Map([...samples, ...changed].map((each) => [each.uri, each.text]));
  for (const [each, text] of texts) workspace.update(readDocument(each, parse(text)));
  const document = workspace.document(uri) ?? fail();
  return check(document, workspace, { today, isThere: () => true })
    .filter(({ severity }) => severity === 'error')
    .map(({ rule, what }) => `${rule}: ${what}`);
}

/** The lines of the text that stand nowhere afterwards. */
function lost(text: string, written: readonly Written[]): readonly string[] {
  const after = new Set(written.flatMap((each) => each.text.split('\n').map((line) => line.trim())));
  return text.split('\n').filter((line) => line.trim() !== '' && !after.has(line.trim()));
}

/** How many lines it may write anew: those that name a step by another title, or count from another event. */
function rewritten({ kind, edit }: CodeAction): number {
  if (kind === 'refactor.move') return 0;
  // A detail becomes a title, a condition a branch.
  if (kind === 'refactor.rewrite') return 1;
  const changes = (edit?.documentChanges ?? []).flatMap((each) => ('edits' in each ? each.edits : []));
  return kind === 'refactor.inline' ? changes.length + 2 : changes.length + 8;
}

function fail(): never {
  throw new Error('there is no such sample');
}
