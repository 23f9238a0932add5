import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CodeAction, SnippetTextEdit, TextDocumentEdit, TextEdit } from 'vscode-languageserver';
import type { InvalidExample } from '../../core/findings/rule.ts';
import { exampleDay, withoutMarks } from '../../core/findings/try-example.ts';
import { type Rule, rules } from '../../core/index.ts';
import { able, Editor } from './editor.ts';
import { applied } from './text.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sop-'));
  await writeFile(join(folder, 'sop.config.json'), '{ "preset": "strict" }');
});

afterAll(() => rm(folder, { recursive: true }));

/** Rules with a fix for an example that needs nothing but texts and a day. */
const fixed = rules.flatMap((rule) => {
  const example = rule.examples.invalid.find(
    ({ fixed, settings, base, files }) => fixed !== undefined && !(settings ?? base ?? files),
  );
  return example === undefined ? [] : [{ rule, example }];
});

test('most rules have a fix', () => {
  expect(fixed.length).toBeGreaterThan(rules.length / 3);
});

test.each(fixed)('the fix of $rule.name is offered where it is reported, and does it', async (each) => {
  const { example, rule } = each;
  const editor = new Editor({
    folders: [pathToFileURL(folder).href],
    options: { today: example.today ?? exampleDay },
  });
  await editor.initialized;
  await editor.settled();
  expect(await textAfterFix(rule, example, editor)).toBe(example.fixed);
  await editor.end();
});

test.each(fixed)(
  'the fix of $rule.name says the same where an editor goes to what it leaves open',
  async (each) => {
    const { example, rule } = each;
    const editor = new Editor({
      folders: [pathToFileURL(folder).href],
      options: { today: example.today ?? exampleDay },
      capabilities: {
        ...able,
        workspace: { ...able.workspace, workspaceEdit: { documentChanges: true, snippetEditSupport: true } },
      },
    });
    await editor.initialized;
    await editor.settled();
    const text = await textAfterFix(rule, example, editor);
    expect(text.replace(/: $/gm, ':')).toBe(example.fixed);
    await editor.end();
  },
);

async function textAfterFix({ name }: Rule, example: InvalidExample, editor: Editor): Promise<string> {
  // Before the others in the order of uris: it is the first document of its workspace.
  const uri = pathToFileURL(join(folder, 'document.sop')).href;
  const { text, marked } = withoutMarks(example.text);
  for (const [index, other] of (example.others ?? []).entries())
    await editor.open(pathToFileURL(join(folder, `other-${index + 1}.sop`)).href, other);
  await editor.open(uri, text);
  const [finding] = (await until(editor, uri, name)).filter(({ code }) => code === name);
  expect(marked.length).toBeGreaterThan(0);
  const actions = await editor.connection.sendRequest<CodeAction[]>('textDocument/codeAction', {
    textDocument: { uri },
    range: finding?.range,
    context: { diagnostics: [finding], only: ['quickfix'] },
  });
  const own = actions.find(({ diagnostics }) => diagnostics?.some(({ code }) => code === name));
  const changes = (own?.edit?.documentChanges ?? []) as TextDocumentEdit[];
  const edits = changes.filter((change) => change.textDocument.uri === uri).flatMap((change) => change.edits);
  return applied(text, edits.map(filledIn));
}

/** A snippet as the text that it is before anybody writes. */
function filledIn(edit: TextEdit | SnippetTextEdit): TextEdit {
  if (!('snippet' in edit)) return edit;
  const newText = edit.snippet.value
    .replace(/(?<!\\)\$(?:0|\{0:([^}]*)\})/g, '$1')
    .replace(/\\([\\$}])/g, '$1');
  return { range: edit.range, newText };
}

/** Rules of the whole workspace report once it is known. */
function until(editor: Editor, uri: string, name: string) {
  return editor.publishedWhen(uri, ({ diagnostics }) => diagnostics.some(({ code }) => code === name));
}
