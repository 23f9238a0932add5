import { afterAll, beforeAll, expect, test } from 'vitest';
import type { MapAnswer } from '../../server/messages/messages.ts';
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
  for (const { id } of map?.nodes ?? []) expect(map?.mermaid).toContain(id);
});

test('the map is that of the version that was sent last', async () => {
  await editor.open(uri, pack);
  const before = (await ask())?.version ?? 0;
  await editor.change(uri, { text: pack.replace('Review the pack', 'Check the pack') });
  const map = await ask();
  expect(map?.version).toBe(before + 1);
  expect(map?.mermaid).toContain('Check the pack');
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
  expect(await mapOf('')).toMatchObject({ mermaid: '', nodes: [] });
});

async function mapOf(text: string): Promise<MapAnswer | null> {
  await editor.open(uri, text);
  return ask();
}

function ask(): Promise<MapAnswer | null> {
  return editor.connection.sendRequest('sop/map', { uri });
}
