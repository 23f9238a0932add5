import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MapAnswer, MapChoice } from '../../server/messages/messages.ts';
import { Editor } from './editor.ts';
import { kickOff, organisation, pack } from './fixtures.ts';

const uri = 'file:///library/pack.sop';
let editor: Editor;

beforeAll(async () => {
  editor = new Editor();
  await editor.open('file:///library/organisation.sop', organisation);
  await editor.open('file:///library/kick-off.sop', kickOff);
});

afterAll(() => editor.end());

test('every step has a node, with the lines that it stands in and the title that a click leads to', async () => {
  const map = await mapOf(pack);
  expect(map).toMatchObject({ uri, title: 'Welcome pack', complete: true });
  const step = map?.nodes.find(({ label }) => label === 'Onboarding Lead: Review the pack');
  expect(step?.range).toEqual({ start: { line: 23, character: 2 }, end: { line: 27, character: 61 } });
  expect(step?.target).toEqual({ start: { line: 23, character: 21 }, end: { line: 23, character: 36 } });
  for (const { id } of map?.nodes ?? []) expect(map?.drawing).toContain(`data-id="${id}"`);
});

test('the map is that of the version that was sent last', async () => {
  await editor.open(uri, pack);
  const before = (await ask())?.version ?? 0;
  await editor.change(uri, { text: pack.replace('Review the pack', 'Check the pack') });
  const map = await ask();
  expect(map?.version).toBe(before + 1);
  expect(map?.drawing).toContain('>Check the pack</text>');
});

test('findings sit on the step that they are about, the worst first', async () => {
  const map = await mapOf(pack.replace('needed: go to Pull the customer record', 'needed: go to Nowhere'));
  const withFindings = map?.nodes.filter(({ findings }) => findings.length > 0) ?? [];
  expect(withFindings.map(({ label }) => label)).toEqual(['Onboarding Lead: Review the pack']);
  expect(withFindings[0]?.findings[0]).toMatchObject({
    severity: 'error',
    message: expect.stringContaining('Nowhere'),
  });
});

test('a map is incomplete while the text is broken where the flow is, not where it is not', async () => {
  expect((await mapOf(pack.replace('Owner:', 'Ownr:')))?.complete).toBe(true);
  for (const broken of ['if a correction is needed', 'if a correction is needed:\n']) {
    const map = await mapOf(
      pack.replace('if a correction is needed: go to Pull the customer record', broken),
    );
    expect(map?.complete).toBe(false);
  }
});

test('other kinds of document, and documents that nobody knows, have none', async () => {
  expect(await mapOf(organisation)).toBeNull();
  expect(await mapOf('Tracker: Northwind\n')).toBeNull();
  expect(await editor.connection.sendRequest('sop/map', { uri: 'file:///library/none.sop' })).toBeNull();
});

test('an empty document has an empty one', async () => {
  expect(await mapOf('')).toMatchObject({ drawing: '', nodes: [] });
});

test('the reader chooses the view; the ids are the same in the pictures', async () => {
  await editor.open(uri, pack);
  const ask = (choice: MapChoice): Promise<MapAnswer> =>
    editor.connection.sendRequest('sop/map', { uri, ...choice });
  const flowchart = await ask({ view: 'flowchart' });
  expect(flowchart).toMatchObject({ view: 'flowchart', drawing: expect.stringMatching(/^flowchart TD/) });
  for (const { id } of flowchart.nodes) expect(flowchart.drawing).toContain(id);
  expect((await ask({ view: 'raci' })).drawing).toContain('<td>1 Pull the customer record</td><td>R</td>');
  expect((await ask({ view: 'checklist' })).drawing).toContain('<caption>Checklist: Welcome pack</caption>');
  expect((await ask({ critical: true })).drawing).toMatch(/class="node step internal critical"/);
});

test('a variant is shown alone; one that is not there counts as none', async () => {
  const text = pack.replace('  - Onboarding Lead: Review the pack\n', '$&    only for: Enterprise\n');
  await editor.open(uri, text);
  const ask = (variant: string): Promise<MapAnswer> =>
    editor.connection.sendRequest('sop/map', { uri, variant });
  const smb = await ask('SMB');
  expect(smb).toMatchObject({ variants: ['Enterprise', 'SMB'], variant: 'SMB' });
  expect(smb.drawing).not.toContain('>2 Review');
  expect(await ask('Tiny')).toMatchObject({
    variant: null,
    drawing: expect.stringContaining('Review the pack'),
  });
});

test('a picture to be kept has its title and colours of its own', async () => {
  await editor.open(uri, pack);
  const kept: MapAnswer = await editor.connection.sendRequest('sop/map', { uri, colours: 'dark' });
  expect(kept.drawing).toContain('class="heading"');
  expect(kept.drawing).not.toContain('var(');
});

test.each([
  ['Last reviewed: 2026-11-02\nNext review: 2027-02-02\n', 'current', '2027-02-02'],
  ['Last reviewed: 2026-08-14\nNext review: 2026-11-14\n', 'overdue', '2026-11-14'],
  ['Last reviewed: 2026-11-02\n', 'undated', null],
  ['Next review: 2027-02-02\n', 'never', '2027-02-02'],
  ['Next review: 2026-11-02\n', 'overdue', '2026-11-02'],
  ['Last reviewed: TODO\nNext review: TODO\n', 'never', null],
  ['Status: retired\n', 'retired', null],
])('says where the review stands: %j', async (fields, state, day) => {
  expect((await mapOf(reviewed(fields)))?.review).toEqual({ state, day });
});

function reviewed(fields: string): string {
  return `SOP: Soup\n${fields}\nSteps:\n  - Cook: Stir\n`;
}

async function mapOf(text: string): Promise<MapAnswer | null> {
  await editor.open(uri, text);
  return ask();
}

function ask(): Promise<MapAnswer | null> {
  return editor.connection.sendRequest('sop/map', { uri });
}
