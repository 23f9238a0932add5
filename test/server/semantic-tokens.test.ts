import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { SemanticTokens, SemanticTokensDelta } from 'vscode-languageserver';
import manifest from '../../package.json' with { type: 'json' };
import { legend, scopesBySelector } from '../../server/semantic-tokens/looks.ts';
import { Editor } from './editor.ts';
import { kickOff, organisation, pack } from './fixtures.ts';
import { text } from './text.ts';

const uri = 'file:///library/pack.sop';
let editor: Editor;

beforeAll(async () => {
  editor = new Editor();
  await editor.open('file:///library/organisation.sop', organisation);
  await editor.open('file:///library/kick-off.sop', kickOff);
});

afterAll(() => editor.end());

const textDocument = { uri };

async function full(): Promise<SemanticTokens> {
  return editor.connection.sendRequest('textDocument/semanticTokens/full', { textDocument });
}

/** The words that have a look, as `words ‹look›`, by the lines of the text. */
function shown(whole: string, data: readonly number[]): readonly string[] {
  const lines = whole.split(/\r\n|\n/);
  const words: string[] = [];
  let [line, character] = [0, 0];
  for (let i = 0; i < data.length; i += 5) {
    const [down = 0, right = 0, length = 0, type = 0, bits = 0] = data.slice(i, i + 5);
    character = down > 0 ? right : character + right;
    line += down;
    const modifiers = legend.tokenModifiers.filter((_, bit) => bits & (1 << bit));
    const look = [legend.tokenTypes[type], ...modifiers].join('.');
    words.push(`${lines[line]?.slice(character, character + length)} ‹${look}›`);
  }
  return words;
}

async function tokensIn(whole: string): Promise<readonly string[]> {
  await editor.open(uri, whole);
  return shown(whole, (await full()).data);
}

/** The same of a line in a step. */
async function tokensOfLine(line: string): Promise<readonly string[]> {
  const above = text`
    SOP: Soup
    Roles:
      - Cook
      - Waiter to the king
    Steps:
      - Cook: Stir
  `;
  return (await tokensIn(`${above}    ${line}\n`)).slice((await tokensIn(above)).length);
}

describe('the tokens of a document', () => {
  test('are the words of the language and the names', async () => {
    const soup = text`
      # sop-ignore title-too-long: it is a name
      Workflow: Hot soup 🍲
      Owner: Dana Reyes, Onboarding Lead
      Last reviewed: 2026-11-02
      Complete within: 4 hours of trigger
      # an ordinary comment
      Systems: CRM, Email
      Definitions:
        - Roux: flour and butter
      Stages:
        - Cook: Stir the soup
        - in parallel:
          - track Waiter:
            - Carry it
    `;
    expect(await tokensIn(soup)).toEqual([
      '#  ‹comment›',
      'sop-ignore ‹macro›',
      'title-too-long ‹string›',
      ': it is a name ‹comment›',
      'Workflow ‹keyword›',
      'Hot soup 🍲 ‹class.declaration›',
      'Owner ‹property›',
      'Dana Reyes ‹interface›',
      'Onboarding Lead ‹type›',
      'Last reviewed ‹property›',
      '2026-11-02 ‹number›',
      'Complete within ‹property›',
      '4 hours ‹number›',
      'of ‹operator›',
      'trigger ‹enumMember.defaultLibrary›',
      '# an ordinary comment ‹comment›',
      'Systems ‹namespace›',
      'CRM ‹variable.declaration.readonly›',
      'Email ‹variable.declaration.readonly›',
      'Definitions ‹namespace›',
      'Roux ‹label›',
      'Stages ‹namespace›',
      'Cook ‹type›',
      'Stir the soup ‹function.declaration›',
      'in parallel ‹keyword.control›',
      'track ‹keyword.control›',
      'Waiter ‹type›',
      'Carry it ‹function.declaration›',
    ]);
    expect(await tokensIn(soup.replaceAll('\n', '\r\n'))).toEqual(await tokensIn(soup));
  });

  test.each([
    [
      'if late: go to Stir',
      [
        'if ‹keyword.control›',
        'late ‹enumMember.defaultLibrary›',
        'go to ‹keyword.control›',
        'Stir ‹function›',
      ],
    ],
    [
      'if cold: go to Heat',
      ['if ‹keyword.control›', 'go to ‹keyword.control›', 'Heat ‹function.unresolved›'],
    ],
    [
      'otherwise: escalate to Cook',
      ['otherwise ‹keyword.control›', 'escalate to ‹keyword.control›', 'Cook ‹type›'],
    ],
    ['otherwise: stop', ['otherwise ‹keyword.control›', 'stop ‹keyword.control›']],
    ['finish', ['finish ‹keyword.control›']],
    ['run: Kick-off meeting', ['run ‹property›', 'Kick-off meeting ‹class›']],
    [
      'run: Kick-off meeting, Send the minutes',
      ['run ‹property›', 'Kick-off meeting ‹class›', 'Send the minutes ‹function›'],
    ],
    [
      'within: 2 days of Stir, for SMB',
      ['within ‹property›', '2 days ‹number›', 'of ‹operator›', 'Stir ‹function›', 'SMB ‹enumMember›'],
    ],
    ['within: 2 days of the signature', ['within ‹property›', '2 days ‹number›', 'of ‹operator›']],
    ['by: Monday 10:00', ['by ‹property›', '10:00 ‹number›']],
    [
      'by: 2 hours before Stir',
      ['by ‹property›', '2 hours ‹number›', 'before ‹operator›', 'Stir ‹function›'],
    ],
    ['by: end of day', ['by ‹property›', 'end of day ‹enumMember.defaultLibrary›']],
    ['window: day 1 to day 7', ['window ‹property›', 'day 1 ‹number›', 'to ‹operator›', 'day 7 ‹number›']],
    ['handover: Way to go to Cook', ['handover ‹property›', 'to ‹operator›', 'Cook ‹type›']],
    [
      'handover: Soup to Waiter to the king',
      ['handover ‹property›', 'to ‹operator›', 'Waiter to the king ‹type›'],
    ],
    ['in: CRM, Email', ['in ‹property›', 'CRM ‹variable.readonly›', 'Email ‹variable.readonly›']],
    ['id: stir-it', ['id ‹property›', 'stir-it ‹string›']],
    ['```sh', ['sh ‹string›']],
    ['- A detail: with a colon', []],
    ['Prose that says: nothing, at 10:00.', []],
  ])('%s', async (line, wanted) => {
    expect(await tokensOfLine(line)).toEqual(wanted);
  });

  test('do not stand in what is literal', async () => {
    expect(await tokensOfLine('```\n    # no comment\n    if late: stop\n    ```')).toEqual([]);
    expect(await tokensIn('SOP: A\nBackground:\n  # A heading\n  if late: stop\n')).toEqual([
      'SOP ‹keyword›',
      'A ‹class.declaration›',
      'Background ‹namespace›',
    ]);
  });

  test('of metrics and the history', async () => {
    const whole = text`
      SOP: Soup
      Steps:
        - Cook: Go to market
        - Cook: Stir
      Metrics:
        - Time to soup: from Go to market to Stir, target 4 hours
        - On time: target 90 %, measured monthly
      History:
        - 1.0, 2026-11-02, Dana Reyes: First version
    `;
    const tokens = await tokensIn(whole);
    expect(tokens.slice(tokens.indexOf('Metrics ‹namespace›'))).toEqual([
      'Metrics ‹namespace›',
      'Time to soup ‹label›',
      'from ‹operator›',
      'Go to market ‹function›',
      'to ‹operator›',
      'Stir ‹function›',
      'target ‹operator›',
      '4 hours ‹number›',
      'On time ‹label›',
      'target ‹operator›',
      '90 % ‹number›',
      'measured ‹operator›',
      'History ‹namespace›',
      '1.0 ‹number›',
      '2026-11-02 ‹number›',
      'Dana Reyes ‹interface›',
    ]);
  });
});

describe('what has changed', () => {
  test('is one edit, and leads to the tokens of the whole', async () => {
    await editor.open(uri, pack);
    const before = await full();
    const line = pack.split('\n').findIndex((each) => each.includes('Review the pack'));
    const at = { line, character: 4 };
    await editor.change(uri, { range: { start: at, end: at }, text: 'Senior ' });
    const delta: SemanticTokensDelta = await editor.connection.sendRequest(
      'textDocument/semanticTokens/full/delta',
      { textDocument, previousResultId: before.resultId },
    );
    expect(delta.edits).toHaveLength(1);
    const [{ start, deleteCount, data = [] } = { start: 0, deleteCount: 0 }] = delta.edits;
    expect(data.length).toBeLessThan(10);
    expect(before.data.toSpliced(start, deleteCount, ...data)).toEqual((await full()).data);
  });

  test('is nothing where only the version has', async () => {
    await editor.open(uri, pack);
    const { resultId } = await full();
    const params = { textDocument, previousResultId: resultId };
    const delta = await editor.connection.sendRequest('textDocument/semanticTokens/full/delta', params);
    expect(delta).toMatchObject({ edits: [] });
    expect(
      await editor.connection.sendRequest('textDocument/semanticTokens/full/delta', params),
    ).toHaveProperty('data');
  });
});

test('the tokens of a range are those of the whole that stand in its blocks', async () => {
  await editor.open(uri, pack);
  const all = shown(pack, (await full()).data);
  const lines = pack.split('\n');
  const line = lines.findIndex((each) => each.includes('Review the pack'));
  const range = { start: { line, character: 0 }, end: { line: line + 1, character: 0 } };
  const { data }: SemanticTokens = await editor.connection.sendRequest('textDocument/semanticTokens/range', {
    textDocument,
    range,
  });
  const some = shown(pack, data);
  expect(some.length).toBeLessThan(all.length / 2);
  expect(some).toContain('Review the pack ‹function.declaration›');
  expect(all.join('\n')).toContain(some.join('\n'));
});

test('the colours of a theme that knows scopes only are those of the grammar for colours', () => {
  expect(manifest.contributes.semanticTokenScopes).toEqual([{ language: 'sop', scopes: scopesBySelector }]);
});
