import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Diagnostic } from 'vscode-languageserver';
import { Editor } from './editor.ts';
import { organisation, pack } from './fixtures.ts';
import { text } from './text.ts';

const uri = 'file:///library/pack.sop';
let editor: Editor;

beforeEach(async () => {
  editor = new Editor({ options: { rulePages: 'sop-rule:' } });
  await editor.open('file:///library/organisation.sop', organisation);
  await editor.open('file:///library/kick-off.sop', 'SOP: Kick-off meeting\n');
});

afterEach(() => editor.end());

test('a document that is right has none', async () => {
  await editor.open(uri, pack);
  expect(await editor.diagnostics(uri)).toEqual([]);
});

test('a finding says what, why and what to do, with a code and a page', async () => {
  await editor.open(uri, pack.replace('Owner:', 'Ownr:'));
  const [finding] = await editor.diagnostics(uri);
  expect(finding).toMatchObject({
    range: { start: { line: 2, character: 0 }, end: { line: 2, character: 4 } },
    severity: 1,
    code: 'syntax/key-misspelt',
    codeDescription: { href: 'sop-rule:/syntax.md#key-misspelt' },
    source: 'sop',
  });
  expect(String(finding?.message).split('\n')).toHaveLength(3);
});

test('there is no page in an editor that has none', async () => {
  const other = new Editor();
  await other.open(uri, pack.replace('Owner:', 'Ownr:'));
  const [finding] = await other.diagnostics(uri);
  await other.end();
  expect(finding?.code).toBe('syntax/key-misspelt');
  expect(finding?.codeDescription).toBeUndefined();
});

test('a place that has to do with it is shown too', async () => {
  await editor.open(uri, pack.concat('ID: ONB-013\n'));
  const repeated = await finding('syntax/key-repeated');
  expect(repeated.relatedInformation).toEqual([
    {
      location: { uri, range: { start: { line: 1, character: 0 }, end: { line: 1, character: 2 } } },
      message: 'The first one',
    },
  ]);
});

test('an emoji counts as two, a line end of two characters as one line', async () => {
  const whole = pack.replace('Owner: Dana Reyes', 'Owner: 🎉🎉 Dana').replaceAll('\n', '\r\n');
  await editor.open(uri, whole);
  const unknown = await finding('owner-unknown');
  expect(unknown.range).toEqual({ start: { line: 2, character: 7 }, end: { line: 2, character: 16 } });
});

test('every change is answered, with the version that it made', async () => {
  await editor.open(uri, pack);
  expect(await editor.diagnostics(uri)).toEqual([]);
  await editor.change(uri, { range: range(2, 7, 2, 17), text: 'Robin Knowns' });
  expect(codes(await editor.diagnostics(uri))).toEqual(['owner-unknown']);
  await editor.change(uri, { range: range(2, 7, 2, 19), text: 'Omar Haddad' });
  expect(await editor.diagnostics(uri)).toEqual([]);
});

test('several changes in one message count in the text that the one before left', async () => {
  await editor.open(uri, pack);
  await editor.change(
    uri,
    { range: range(0, 0, 0, 0), text: '# first\n' },
    { range: range(3, 0, 4, 0), text: '' },
    { range: range(3, 0, 3, 0), text: 'Owner: Omar Haddad\n' },
  );
  expect(await editor.diagnostics(uri)).toEqual([]);
});

test('the day is that of the options, and what depends on it follows', async () => {
  const later = new Editor({ options: { today: '2027-03-01' } });
  await later.open(uri, pack);
  expect(codes(await later.diagnostics(uri))).toContain('review-overdue');
  await later.end();
});

test('a document that depends on another one follows it', async () => {
  await editor.open(uri, pack);
  expect(await editor.diagnostics(uri)).toEqual([]);
  await editor.change('file:///library/organisation.sop', {
    text: organisation.replace('Dana Reyes', 'Dana Weber'),
  });
  const published = await editor.publishedWhen(uri, ({ diagnostics }) => diagnostics.length > 0);
  expect(codes(published)).toEqual(['owner-unknown']);
});

test('a document that is closed has none any more', async () => {
  await editor.open(uri, 'Steps:\n');
  expect(await editor.diagnostics(uri)).not.toEqual([]);
  await editor.close(uri);
  await editor.settled();
  expect(editor.published(uri)).toEqual([]);
});

test('broken text of any sort is answered', async () => {
  for (const broken of [
    '',
    '\ufeff',
    '\u0000',
    '\ud800 SOP: x',
    'a'.repeat(100_000),
    'SOP: x\r\rSteps:\r  - A: b\n\tin: c',
  ]) {
    await editor.open(uri, broken);
    expect(await editor.diagnostics(uri)).toBeInstanceOf(Array);
  }
});

test('an editor that knows less gets less', async () => {
  const simple = new Editor({ capabilities: {} });
  await simple.open(
    uri,
    text`
    SOP: Welcome
    Ownr: Dana Reyes
  `,
  );
  for (const each of await simple.diagnostics(uri)) {
    expect(Object.keys(each).sort()).toEqual(['code', 'message', 'range', 'severity', 'source']);
  }
  await simple.end();
});

async function finding(code: string): Promise<Diagnostic> {
  const diagnostics = await editor.diagnostics(uri);
  const found = diagnostics.find((each) => each.code === code);
  if (found === undefined) throw new Error(`no ${code} among ${codes(diagnostics).join(', ')}`);
  return found;
}

function codes(diagnostics: readonly Diagnostic[]): readonly unknown[] {
  return diagnostics.map(({ code }) => code);
}

function range(startLine: number, start: number, endLine: number, end: number) {
  return { start: { line: startLine, character: start }, end: { line: endLine, character: end } };
}
