import { afterAll, beforeAll, expect, test } from 'vitest';
import type { SelectionRange } from 'vscode-languageserver-protocol';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { organisation } from './fixtures.ts';
import { Library, uriOf } from './library.ts';
import { text } from './text.ts';

const procedure = text`
  SOP: Evening round
  Owner: Dana Reyes, Onboarding Lead

  Roles:
    - Cook

  Steps:
    - Cook: Lock the doors
      in: Alarm, Door log
      if a door doesn't close: go to Call the guard
    - Cook: Call the guard
      Say where you are.
`;
let library: Library;

beforeAll(async () => {
  library = await Library.open({ procedure, organisation });
});

afterAll(() => library.end());

test('a word, the value, the field, the step, its section, the document', async () => {
  const field = 'in: Alarm, Door log';
  const step = text`
    - Cook: Lock the doors
          in: Alarm, Door log
          if a door doesn't close: go to Call the guard
  `.trimEnd();
  expect((await grown('in: Alarm, Do|or log')).map(trimmed)).toEqual(
    ['Door', 'Alarm, Door log', field, step, section(), procedure].map(trimmed),
  );
});

test('a word with an apostrophe, the condition, the branch', async () => {
  expect((await grown("door doe|sn't")).slice(0, 3)).toEqual([
    "doesn't",
    "a door doesn't close",
    "if a door doesn't close: go to Call the guard",
  ]);
});

test('the name in a target, the target, the branch', async () => {
  expect((await grown('go to Ca|ll')).slice(0, 4)).toEqual([
    'Call',
    'Call the guard',
    'go to Call the guard',
    "if a door doesn't close: go to Call the guard",
  ]);
});

test('the name in a value, then the value', async () => {
  expect((await grown('Owner: Dana Rey|es')).slice(0, 4)).toEqual([
    'Reyes',
    'Dana Reyes',
    'Dana Reyes, Onboarding Lead',
    'Owner: Dana Reyes, Onboarding Lead',
  ]);
});

test('the title of a step, then role and title, then its own line, then all below it', async () => {
  expect((await grown('- Cook: Ca|ll')).slice(0, 5)).toEqual([
    'Call',
    'Call the guard',
    'Cook: Call the guard',
    '- Cook: Call the guard',
    '- Cook: Call the guard\n    Say where you are.',
  ]);
});

test('each selection lies within the next and is smaller, wherever the cursor is', async () => {
  const document = TextDocument.create('', '', 0, procedure);
  const positions = Array.from({ length: procedure.length + 1 }, (_, offset) => document.positionAt(offset));
  const ranges = await library.ask<SelectionRange[]>('textDocument/selectionRange', {
    textDocument: { uri: uriOf('procedure') },
    positions,
  });
  expect(ranges).toHaveLength(positions.length);
  for (const [offset, each] of ranges.entries()) {
    let before = { start: offset, end: offset };
    for (let next: SelectionRange | undefined = each; next !== undefined; next = next.parent) {
      const range = {
        start: document.offsetAt(next.range.start),
        end: document.offsetAt(next.range.end),
      };
      expect(range.start <= before.start && before.end <= range.end).toBe(true);
      if (next !== each) expect(range.end - range.start).toBeGreaterThan(before.end - before.start);
      before = range;
    }
    expect(before).toEqual({ start: 0, end: procedure.length });
  }
});

function section(): string {
  return procedure.slice(procedure.indexOf('Steps:')).trimEnd();
}

function trimmed(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** What is selected, the smallest first. */
async function grown(marked: string): Promise<readonly string[]> {
  const { textDocument, position } = library.at('procedure', marked);
  const [range] = await library.ask<SelectionRange[]>('textDocument/selectionRange', {
    textDocument,
    positions: [position],
  });
  const document = TextDocument.create('', '', 0, procedure);
  const texts: string[] = [];
  for (let next = range; next !== undefined; next = next.parent) texts.push(document.getText(next.range));
  return texts;
}
