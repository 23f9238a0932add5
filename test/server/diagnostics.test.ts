import { afterEach, beforeEach, expect, test } from 'vitest';
import { Editor } from './editor.ts';
import { text } from './text.ts';

const uri = 'file:///work/pack.sop';
let editor: Editor;

beforeEach(() => {
  editor = new Editor();
});

afterEach(() => editor.end());

test('a finding says what, why and what to do, with a code and a page', async () => {
  await editor.open(uri, text`
    SOP: Customer welcome pack delivery
    Ownr: Dana Reyes
  `);
  const [finding] = await editor.diagnostics(uri);
  expect(finding).toMatchObject({
    range: { start: { line: 1, character: 0 }, end: { line: 1, character: 4 } },
    severity: 1,
    code: 'syntax/key-misspelt',
    codeDescription: { href: 'https://sop-language.example/rules/syntax#key-misspelt' },
    source: 'sop',
  });
  expect(finding?.message.split('\n')).toHaveLength(3);
});
