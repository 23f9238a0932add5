import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TextEdit } from 'vscode-languageserver';
import { Editor } from './editor.ts';
import { pack } from './fixtures.ts';
import { applied, text } from './text.ts';

const uri = 'file:///library/pack.sop';
/** What the editor is set to plays no part. */
const options = { tabSize: 8, insertSpaces: false };
let editor: Editor;

beforeAll(() => {
  editor = new Editor();
});

afterAll(() => editor.end());

/** The edits of the selection from ‹ to ›, or without them of the whole document. */
async function edits(marked: string): Promise<{ before: string; made: readonly TextEdit[] }> {
  const before = marked.replace(/[‹›]/g, '');
  await editor.open(uri, before);
  const params = { textDocument: { uri }, options };
  if (before === marked) {
    return { before, made: await editor.connection.sendRequest('textDocument/formatting', params) };
  }
  const position = (offset: number) => {
    const lines = before.slice(0, offset).split('\n');
    return { line: lines.length - 1, character: lines.at(-1)?.length ?? 0 };
  };
  const range = { start: position(marked.indexOf('‹')), end: position(marked.indexOf('›') - 1) };
  const made = await editor.connection.sendRequest<TextEdit[]>('textDocument/rangeFormatting', {
    ...params,
    range,
  });
  return { before, made };
}

async function formatted(marked: string): Promise<string> {
  const { before, made } = await edits(marked);
  return applied(before, made);
}

const untidy = text`
  sop:   Soup 🍲
  OWNER :  Dana Reyes

  STEPS:
   *  Cook :  Stir 🥄 well
        Within:   4 hours
      1. Hot
`;
const tidy = text`
  SOP: Soup 🍲
  Owner: Dana Reyes

  Steps:
    - Cook: Stir 🥄 well
      within: 4 hours
      - Hot
`;

describe('formatting a document', () => {
  test('brings it into its one form, and once it has it, changes nothing', async () => {
    expect(await formatted(untidy)).toBe(tidy);
    expect((await edits(tidy)).made).toEqual([]);
    expect((await edits(pack)).made).toEqual([]);
  });

  test('keeps line ends of two characters', async () => {
    expect(await formatted(untidy.replaceAll('\n', '\r\n'))).toBe(tidy.replaceAll('\n', '\r\n'));
  });

  test('touches nothing but what changes', async () => {
    const { made } = await edits(tidy.replace('SOP: Soup', 'SOP:  Soup').replace('Owner', 'owner'));
    expect(made).toEqual([
      { range: { start: { line: 0, character: 5 }, end: { line: 0, character: 6 } }, newText: '' },
      { range: { start: { line: 1, character: 0 }, end: { line: 1, character: 1 } }, newText: 'O' },
    ]);
  });

  test('ends the last line', async () => {
    expect(await formatted('SOP: Soup\r\nOwner: Dana Reyes')).toBe('SOP: Soup\r\nOwner: Dana Reyes\r\n');
    expect(await formatted('')).toBe('');
  });
});

describe('formatting a selection', () => {
  test('changes its lines only', async () => {
    expect(await formatted('sop:  A\n‹owner:  B\n›scope:  C\n')).toBe('sop:  A\nOwner: B\nscope:  C\n');
    expect(await formatted('sop:  A\nown‹›er:  B\nscope:  C\n')).toBe('sop:  A\nOwner: B\nscope:  C\n');
  });

  test('takes the whole section where its lines would belong to something else otherwise', async () => {
    const steps = text`
      SOP: Soup
      owner: Dana Reyes
      Steps:
          - Cook: Stir
              ‹within: 4 hours›
          - Cook: Serve
      tags: hot
    `;
    expect(await formatted(steps)).toBe(text`
      SOP: Soup
      owner: Dana Reyes
      Steps:
        - Cook: Stir
          within: 4 hours
        - Cook: Serve
      tags: hot
    `);
  });

  test('is a step towards what formatting everything leads to', async () => {
    const lines = untidy.split('\n');
    for (const [index, line] of lines.entries()) {
      expect(await formatted(await formatted(lines.with(index, `‹${line}›`).join('\n')))).toBe(tidy);
    }
  });
});
