import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { DocumentSymbol, FoldingRange } from 'vscode-languageserver';
import { Editor } from './editor.ts';
import { text } from './text.ts';

const uri = 'file:///library/pack.sop';
let editor: Editor;

beforeAll(() => {
  editor = new Editor();
});

afterAll(() => editor.end());

const nested = text`
  # a comment
  SOP: Welcome
  Owner: Dana Reyes

  Roles:
    - Lead
      side: customer

  Steps:
    - Lead: Send the pack
      if late:
        - Lead: Call the sponsor
        stop
    - in parallel:
      - Lead: Plan
      - track Training:
        - Lead: Train

  Exceptions:
    - if the email bounces:
      - Lead: Find the address
      go to Send the pack
`;

describe('the outline', () => {
  test('nests sections, steps with their numbers, branches with steps of their own', async () => {
    expect(await outline(nested)).toEqual([
      'Welcome (1-22)',
      '  Owner (2-2)',
      '  Roles (4-6)',
      '    Lead (5-6)',
      '  Steps (8-16)',
      '    1 Send the pack (9-12)',
      '      if late (10-12)',
      '        1.1 Call the sponsor (11-11)',
      '    in parallel (13-16)',
      '      2.1 Plan (14-14)',
      '      Training (15-16)',
      '        2.2 Train (16-16)',
      '  Exceptions (18-21)',
      '    if the email bounces (19-21)',
      '      E1.1 Find the address (20-20)',
    ]);
  });

  test('goes on where the text is broken', async () => {
    expect(await outline('Owner: Dana\nnonsense\nSteps:\n  - \n  - Lead: \n')).toEqual([
      'Owner (0-1)',
      'Steps (2-4)',
      '  1 … (3-3)',
      '  2 … (4-4)',
    ]);
  });

  test('every name says something, and is marked within its own range', async () => {
    for (const broken of [
      'SOP:',
      'SOP: x\nRoles:\n  -\n  - :\n',
      'SOP: x\nSteps:\n  - track :\n  - if :\n  - : x\n',
      'Steps:\n- -\n',
    ]) {
      for (const symbol of flat(await symbols(broken))) {
        expect(symbol.name.trim()).not.toBe('');
        expect(symbol.selectionRange.start.line).toBeGreaterThanOrEqual(symbol.range.start.line);
        expect(symbol.selectionRange.end.line).toBeLessThanOrEqual(symbol.range.end.line);
      }
    }
  });
});

test('what has something below it can be folded', async () => {
  await editor.open(uri, nested);
  const folds = await editor.connection.sendRequest<FoldingRange[]>('textDocument/foldingRange', {
    textDocument: { uri },
  });
  expect(folds.map(({ startLine, endLine }) => `${startLine}-${endLine}`).sort()).toEqual(
    ['4-6', '5-6', '8-16', '9-12', '10-12', '13-16', '15-16', '18-21', '19-21'].sort(),
  );
});

async function symbols(whole: string): Promise<readonly DocumentSymbol[]> {
  await editor.open(uri, whole);
  return editor.connection.sendRequest('textDocument/documentSymbol', { textDocument: { uri } });
}

async function outline(whole: string): Promise<readonly string[]> {
  const lines = (all: readonly DocumentSymbol[], indentation: string): readonly string[] =>
    all.flatMap(({ name, range, children = [] }) => [
      `${indentation}${name} (${range.start.line}-${range.end.line})`,
      ...lines(children, `${indentation}  `),
    ]);
  return lines(await symbols(whole), '');
}

function flat(all: readonly DocumentSymbol[]): readonly DocumentSymbol[] {
  return all.flatMap((symbol) => [symbol, ...flat(symbol.children ?? [])]);
}
