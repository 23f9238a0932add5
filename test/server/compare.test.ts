import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import type { Comparison, StepHistory } from '../../server/messages/compare.ts';
import { Editor } from './editor.ts';
import { pack } from './fixtures.ts';

const uri = 'file:///library/pack.sop';
const before = pack
  .replace('within: 4 hours of trigger', 'within: 2 hours of trigger')
  .replace('Pull the customer record', 'Fetch the customer record');

let editor: Editor;

beforeEach(async () => {
  editor = new Editor();
  await editor.open(uri, pack);
});

afterEach(() => editor.end());

describe('a comparison with another version', () => {
  const compared = (text: string) =>
    editor.connection.sendRequest<Comparison | null>('sop/compare', { uri, before: text, colours: 'light' });

  test('says what has changed, where it stands, and shows it on a map of both', async () => {
    const { changes, drawing, title } = (await compared(before)) as Comparison;
    expect(title).toBe('Welcome pack');
    expect(changes.map((change) => [change.class, change.kind])).toContainEqual(['timing', 'changed']);
    const timing = changes.find((change) => change.class === 'timing');
    expect(timing?.sentence).toContain('4 hours');
    expect(timing?.sentence).toContain('2 hours');
    expect(pack.split('\n')[timing?.range?.start.line ?? 0]).toContain('within: 4 hours of trigger');
    expect(drawing).toMatch(/^<svg[\s\S]*is-changed/);
  });

  test('is empty for the same text, and for one that is only written differently', async () => {
    expect(await compared(pack)).toMatchObject({ changes: [], drawing: '' });
    expect(await compared(pack.replaceAll('\n', '\r\n').replace('SOP: ', 'SOP:   '))).toMatchObject({
      changes: [],
    });
  });

  test('has no place for what is gone', async () => {
    const { changes } = (await compared(pack.replace('Systems: CRM', 'Systems: CRM, ERP'))) as Comparison;
    expect(changes).toMatchObject([{ kind: expect.any(String) }]);
    const more = `${pack}\nExceptions:\n  - if the sponsor has left: stop\n`;
    expect(((await compared(more)) as Comparison).changes.some(({ range }) => range === null)).toBe(true);
  });

  test('reads any text', async () => {
    for (const text of ['', '\u0000', '- - -', 'Tracker: x\n']) expect(await compared(text)).not.toBeNull();
  });
});

describe('the history of a step', () => {
  const line = pack.split('\n').findIndex((text) => text.includes('Pull the customer record'));
  const history = (at: number, ...versions: string[]) =>
    editor.connection.sendRequest<StepHistory | null>('sop/stepHistory', { uri, line: at, versions });

  test('has what became of it, under other names too, and nothing of other steps', async () => {
    const older = before.replace('in: CRM\n', 'in: Email\n');
    const found = (await history(line, pack.replace('Version:', 'Version:'), before, older)) as StepHistory;
    expect(found.title).toBe('Pull the customer record');
    expect(found.goesOn).toBe(true);
    expect(found.changes.map(({ length }) => length > 0)).toEqual([false, true, true]);
    expect(found.changes[1]).toContainEqual(expect.stringMatching(/^Must now be done within 4 hours/));
  });

  test('ends where it was first written', async () => {
    const without = pack.replace(/ {2}- Onboarding Coordinator: Pull the customer record\n(?: {4}.*\n)+/, '');
    const found = (await history(line, without, before)) as StepHistory;
    expect(found).toMatchObject({ goesOn: false });
    expect(found.changes).toHaveLength(1);
  });

  test('there is none outside a step', async () => expect(await history(0, before)).toBeNull());
});
