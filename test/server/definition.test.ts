import { afterAll, beforeAll, expect, test } from 'vitest';
import type { DefinitionLink, Location } from 'vscode-languageserver';
import { able, Editor } from './editor.ts';
import { kickOff, organisation, pack } from './fixtures.ts';
import { withCursor } from './text.ts';

const uri = 'file:///library/pack.sop';
const texts = new Map([
  ['file:///library/organisation.sop', organisation],
  ['file:///library/kick-off.sop', kickOff],
]);
let editor: Editor;

beforeAll(async () => {
  editor = new Editor();
  for (const [other, text] of texts) await editor.open(other, text);
});

afterAll(() => editor.end());

test('from an owner to the person in the organisation', async () => {
  expect(await places('Owner: Dana', 'Owner: Da|na')).toEqual(['organisation.sop: Dana Reyes']);
});

test('from a step to the roles of the document, from there to those of the organisation', async () => {
  expect(await places('- Onboarding Lead: Review', '- Onb|oarding Lead: Review')).toEqual([
    'pack.sop: Onboarding Lead',
  ]);
  expect(await places('  - Onboarding Lead\n', '  - Onb|oarding Lead\n')).toEqual([
    'organisation.sop: Onboarding Lead',
  ]);
});

test('a role that only the organisation has', async () => {
  expect(
    await places(
      'handover: Customer record to Onboarding Lead',
      'handover: Customer record to Customer| Sponsor',
    ),
  ).toEqual(['organisation.sop: Customer Sponsor']);
});

test('from a system on the line of its section to the organisation', async () => {
  expect(await places('Systems: CRM', 'Systems: C|RM')).toEqual(['organisation.sop: CRM']);
});

test('from a branch, a time-box and an exception to a step', async () => {
  const step = ['pack.sop: Pull the customer record'];
  expect(await places('needed: go to Pull', 'needed: go to P|ull')).toEqual(step);
  expect(await places('4 hours of Pull', '4 hours of Pul|l')).toEqual(step);
  expect(await places('bounces: go to Pull', 'bounces: go to Pul|l')).toEqual(step);
});

test('from a step to the procedure that it runs, by title, by ID, and in prose', async () => {
  const title = ['kick-off.sop: Kick-off meeting'];
  expect(await places('run: Kick-off meeting', 'run: Kick|-off meeting')).toEqual(title);
  expect(await places('run: Kick-off meeting', 'run: ONB|-020')).toEqual(title);
  expect(await places('Names match the contract', 'As ONB-0|20 says')).toEqual(title);
});

test('from a step to a step of another document', async () => {
  const marked = ['run: Kick-off meeting', 'run: ONB-020, Send |the minutes'] as const;
  expect(await places(...marked)).toEqual(['kick-off.sop: Send the minutes']);
});

test('from what a step needs to the step that leaves it', async () => {
  expect(await places('needs: Customer record', 'needs: Customer rec|ord')).toEqual([
    'pack.sop: Customer record',
  ]);
});

test('two steps of the same title are both shown', async () => {
  const twice = 'SOP: x\nSteps:\n  - A: Stir\n  - A: Stir\n  - A: Taste\n    if bland: go to S|tir\n';
  expect(await placesIn(twice)).toEqual(['pack.sop: Stir', 'pack.sop: Stir']);
});

test('prose leads nowhere', async () => {
  expect(await places('Every new', 'Every |new')).toEqual([]);
});

test('an editor that can marks all words that lead there', async () => {
  const linked = new Editor({
    capabilities: { ...able, textDocument: { definition: { linkSupport: true } } },
  });
  const { text, position } = withCursor(pack.replace('go to Pull', 'go to P|ull'));
  await linked.open(uri, text);
  const [link] = await linked.connection.sendRequest<DefinitionLink[]>('textDocument/definition', {
    textDocument: { uri },
    position,
  });
  expect(link?.originSelectionRange).toEqual({
    start: { line: 27, character: 37 },
    end: { line: 27, character: 61 },
  });
  await linked.end();
});

async function places(place: string, marked: string): Promise<readonly string[]> {
  if (!pack.includes(place)) throw new Error(`the fixture has no ${place}`);
  return placesIn(pack.replace(place, () => marked));
}

async function placesIn(marked: string): Promise<readonly string[]> {
  const { text, position } = withCursor(marked);
  await editor.open(uri, text);
  const found = await editor.connection.sendRequest<Location[]>('textDocument/definition', {
    textDocument: { uri },
    position,
  });
  return found.map(({ uri: where, range }) => {
    const line = ((where === uri ? text : texts.get(where)) ?? '').split('\n')[range.start.line] ?? '';
    return `${where.split('/').at(-1)}: ${line.slice(range.start.character, range.end.character)}`;
  });
}
