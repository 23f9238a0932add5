import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { CodeAction, TextDocumentEdit, TextEdit, WorkspaceEdit } from 'vscode-languageserver';
import { able, Editor } from './editor.ts';
import { kickOff, organisation, pack } from './fixtures.ts';
import { applied, text, withCursor } from './text.ts';

const uri = 'file:///library/pack.sop';
let editor: Editor;

beforeAll(async () => {
  editor = new Editor();
  await editor.open('file:///library/organisation.sop', organisation);
  await editor.open('file:///library/kick-off.sop', kickOff);
});

afterAll(() => editor.end());

describe('a quick fix', () => {
  test('is offered where the finding is, and nowhere else', async () => {
    const marked = pack.replace('Owner:', 'Own|r:');
    expect((await actions(marked)).map(({ title }) => title)).toEqual(['Write “Owner:”']);
    expect(await actions(pack.replace('Owner:', 'Ownr:').replace('Purpose', 'Pur|pose'))).toEqual([]);
  });

  test('puts the text right', async () => {
    expect(await fixed(pack.replace('Owner:', 'Own|r:'))).toBe(pack);
    expect(await fixed(pack.replace('Dana Reyes', 'Dana Rey|s'))).toBe(pack);
    expect(await fixed(pack.replace('needed: go to Pull the', 'needed: go to Pul|l a'))).toBe(pack);
  });

  test('counts an emoji and a line end of two characters right', async () => {
    const before = pack
      .replace('Pull the customer record\n', 'Pull the 🎉 record\n')
      .replaceAll('\n', '\r\n');
    const broken = before
      .replaceAll('go to Pull the customer record', 'go to Pull the 🎉 recod')
      .replace('go to Pull', 'go to Pu|ll');
    expect(await fixed(broken)).toContain('    if a correction is needed: go to Pull the 🎉 record\r\n');
  });

  test('names the finding that it is for, and the version of the text', async () => {
    const [action] = await actions(pack.replace('Owner:', 'Own|r:'));
    expect(action?.kind).toBe('quickfix');
    expect(action?.isPreferred).toBe(true);
    expect(action?.diagnostics?.map(({ code }) => code)).toEqual(['syntax/key-misspelt']);
    expect(documentEdits(action?.edit)[0]?.textDocument).toEqual({ uri, version: expect.any(Number) });
  });
});

describe('a fix that leaves something open', () => {
  const welcome = 'SOP: Welcome\nOwner: Dana Reyes\nTrigger:\n  - A contract\n  - A call\n';

  test.each([
    ['goes to the end of its line', welcome, 'Add the line “Purpose:”', '2:0 Purpose: $0\n'],
    [
      'takes no indentation from a list above it, and selects the words that are to be others',
      welcome,
      'Add a first step',
      `5:0 \nSteps:\n  - Role: $\{0:Describe the first step}\n`,
    ],
    ['goes to the title', 'Owner: Dana Reyes\n', 'Put “SOP:” on the first line', '0:0 SOP: $0\n'],
    [
      'stays away where an editor would indent it once more',
      welcome.trimEnd(),
      'Add a first step',
      '4:10 plain \n\nSteps:\n  - Role: Describe the first step',
    ],
  ])('%s', async (_, text, title, wanted) => {
    const workspace = { workspaceEdit: { documentChanges: true, snippetEditSupport: true } };
    const filling = new Editor({ capabilities: { ...able, workspace } });
    await filling.open(uri, text);
    const found: CodeAction[] = await filling.connection.sendRequest('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: { line: 0, character: 0 }, end: { line: 9, character: 0 } },
      context: { diagnostics: [], only: ['quickfix'] },
    });
    const edits = documentEdits(found.find((each) => each.title === title)?.edit).flatMap(
      (each) => each.edits,
    );
    const shown = edits.map((edit) => {
      const { line, character } = edit.range.start;
      return `${line}:${character} ${'snippet' in edit ? edit.snippet.value : `plain ${edit.newText}`}`;
    });
    expect(shown).toEqual([wanted]);
    await filling.end();
  });
});

describe('fix all', () => {
  const untidy = text`
    SOP: Welcome
    Responsible: Dana Reyes
    Purpos: Every new customer gets a welcome.
    Trigger: Contract signed

    Steps:
      * Onboarding Lead: Pull the record
      1. Onboarding Lead: Send the pack
  `;
  const tidy = text`
    SOP: Welcome
    Owner: Dana Reyes
    Purpose: Every new customer gets a welcome.
    Trigger: Contract signed

    Steps:
      - Onboarding Lead: Pull the record
      - Onboarding Lead: Send the pack
  `;

  test('puts right what is safe in one go', async () => {
    expect(await fixedAll(untidy)).toBe(tidy);
    expect(await fixedAll(tidy)).toBeUndefined();
  });

  test('keeps line ends', async () => {
    expect(await fixedAll(untidy.replaceAll('\n', '\r\n'))).toBe(tidy.replaceAll('\n', '\r\n'));
  });

  test('comes only when it is asked for', async () => {
    const all = await actions(`|${untidy}`);
    expect(all.filter(({ kind }) => kind?.startsWith('source'))).toEqual([]);
  });
});

async function actions(marked: string, only?: readonly string[]): Promise<readonly CodeAction[]> {
  const { text: whole, position } = withCursor(marked);
  await editor.open(uri, whole);
  const context = {
    diagnostics: [...(await editor.diagnostics(uri))],
    ...(only === undefined ? {} : { only: [...only] }),
  };
  const range = { start: position, end: position };
  return editor.connection.sendRequest('textDocument/codeAction', { textDocument: { uri }, range, context });
}

/** The text once the preferred fix was made. */
async function fixed(marked: string): Promise<string> {
  const all = await actions(marked);
  const preferred = all.find(({ isPreferred }) => isPreferred) ?? all[0];
  if (preferred === undefined) throw new Error('nothing is offered');
  return applied(withCursor(marked).text, editsOf(preferred));
}

async function fixedAll(whole: string): Promise<string | undefined> {
  const [action] = await actions(`|${whole}`, ['source.fixAll']);
  return action === undefined ? undefined : applied(whole, editsOf(action));
}

function editsOf({ edit }: CodeAction): readonly TextEdit[] {
  return documentEdits(edit).flatMap(({ edits }) => edits as TextEdit[]);
}

function documentEdits(edit: WorkspaceEdit | undefined): readonly TextDocumentEdit[] {
  return (edit?.documentChanges ?? []) as TextDocumentEdit[];
}
