import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ApplyWorkspaceEditParams, CodeLens, TextEdit } from 'vscode-languageserver';
import { able, Editor, today } from './editor.ts';
import { kickOff, organisation, pack } from './fixtures.ts';
import { applied } from './text.ts';

const uri = 'file:///library/kick-off.sop';
const organisationUri = 'file:///library/organisation.sop';
let editor: Editor;

beforeEach(async () => {
  editor = new Editor({ options: { today, commands: ['sop.showUses', 'sop.markReviewed'] } });
  await editor.open(organisationUri, organisation);
  await editor.open(uri, kickOff);
});

afterEach(() => editor.end());

describe('above the title', () => {
  test('stands when the review is due, and the way to record it', async () => {
    expect(await titles()).toContain('Review overdue by 15 days');
    const [, mark] = await lenses();
    expect(mark?.command).toEqual({
      title: 'Mark reviewed',
      command: 'sop.markReviewed',
      arguments: [{ content: { uri } }],
    });
    expect(mark?.range.start).toEqual({ line: 0, character: 5 });
  });

  test('a review is due in words', async () => {
    for (const [day, said] of [
      ['2026-11-15', 'Review overdue by 1 day'],
      [today, 'Review due today'],
      ['2026-11-17', 'Review due in 1 day'],
      ['2027-01-30', 'Next review 2027-01-30'],
      ['soon', 'No day for the next review'],
    ] as const) {
      await editor.open(uri, kickOff.replace('2026-11-01', day));
      expect((await titles())[0]).toBe(said);
    }
  });

  test('what was reviewed today is not marked again, and nothing is reviewed that is out of use', async () => {
    await editor.open(uri, kickOff.replace('2026-08-01', today));
    expect(await titles()).not.toContain('Mark reviewed');
    await editor.open(uri, kickOff.replace('active', 'retired'));
    expect((await titles()).filter((title) => /review/i.test(title))).toEqual([]);
  });

  test('stands by how many others it is used', async () => {
    expect(await titles()).not.toContain('Used by 1 document');
    await editor.open('file:///library/pack.sop', pack);
    const used = (await lenses()).find(({ command }) => command?.title === 'Used by 1 document');
    expect(used?.command).toMatchObject({
      command: 'sop.showUses',
      arguments: [uri, { line: 0, character: 5 }],
    });
    await editor.open('file:///library/other.sop', 'SOP: Other\nSteps:\n  - Cook: Stir\n    run: ONB-020\n');
    expect(await titles()).toContain('Used by 2 documents');
  });

  test('stands how complete it is, once all files have been read', async () => {
    await vi.waitFor(async () => {
      expect((await titles()).at(-1)).toMatch(/^Completeness \d+ of 100$/);
    });
  });
});

test('an organisation tells by how many each name is used', async () => {
  await editor.open('file:///library/pack.sop', pack);
  const said = (await lenses(organisationUri)).map(({ range, command }) => [
    range.start.line,
    command?.title,
  ]);
  expect(said).toEqual([
    [3, 'Used by 2 documents'],
    [13, 'Used by 2 documents'],
    [14, 'Used by 1 document'],
    [19, 'Used by 1 document'],
    [21, 'Used by 1 document'],
  ]);
});

test('each is there only if the user wants it', async () => {
  await vi.waitFor(async () => {
    expect(await titles()).toHaveLength(3);
  });
  for (const [name, left] of [
    ['reviews', 1],
    ['score', 2],
  ] as const) {
    await set({ [name]: false });
    expect(await titles()).toHaveLength(left);
  }
  await editor.open('file:///library/pack.sop', pack);
  await set({ reviews: false, score: false });
  expect(await titles()).toEqual(['Used by 1 document']);
  await set({ reviews: false, score: false, uses: false });
  expect(await titles()).toEqual([]);
});

test('an editor without the commands is given what the server can do for it', async () => {
  const plain = new Editor({ capabilities: able });
  expect((await plain.initialized).capabilities.executeCommandProvider?.commands).toEqual([
    'sop.markReviewed',
  ]);
  const asked = new Promise<ApplyWorkspaceEditParams>((resolve) => {
    plain.connection.onRequest('workspace/applyEdit', (params) => {
      resolve(params);
      return { applied: true };
    });
  });
  await plain.open(uri, kickOff);
  await plain.connection.sendRequest('workspace/executeCommand', {
    command: 'sop.markReviewed',
    arguments: [{ content: { uri } }],
  });
  const { edit } = await asked;
  const text = applied(kickOff, edit.changes?.[uri] as TextEdit[]);
  expect(text).toContain(`Last reviewed: ${today}\nNext review: 2027-02-16\n`);
  expect(text).toContain(`  - 1.2, ${today}, Dana Reyes: Reviewed, no change`);
  await plain.end();
});

async function set(codeLens: unknown): Promise<void> {
  await editor.connection.sendNotification('workspace/didChangeConfiguration', {
    settings: { sop: { codeLens } },
  });
}

async function titles(): Promise<readonly string[]> {
  return (await lenses()).map(({ command }) => command?.title ?? '');
}

/** As an editor shows them: listed, then each of them worked out. */
async function lenses(of = uri): Promise<readonly CodeLens[]> {
  const listed = await editor.connection.sendRequest<CodeLens[]>('textDocument/codeLens', {
    textDocument: { uri: of },
  });
  expect(listed.filter(({ command }) => command !== undefined)).toEqual([]);
  return Promise.all(listed.map((each) => editor.connection.sendRequest<CodeLens>('codeLens/resolve', each)));
}
