import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { Editor } from './editor.ts';
import { pack } from './fixtures.ts';

const uri = 'file:///library/pack.sop';
let editor: Editor;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date', 'setInterval', 'clearInterval'], now: new Date(2027, 0, 1, 23, 50) });
  editor = new Editor({ options: {} });
});

afterEach(async () => {
  await editor.end();
  vi.useRealTimers();
});

test('what depends on the day follows the clock, without an edit', async () => {
  await editor.open(uri, pack);
  await editor.diagnostics(uri);
  await editor.settled();
  expect(codes()).not.toContain('review-overdue');
  vi.setSystemTime(new Date(2027, 0, 2, 0, 0, 30));
  vi.advanceTimersByTime(60_000);
  await editor.settled();
  expect(codes()).toContain('review-overdue');
});

test('nothing is done again while the day stays the same', async () => {
  await editor.open(uri, pack);
  await editor.diagnostics(uri);
  await editor.settled();
  const before = editor.published(uri);
  vi.advanceTimersByTime(5 * 60_000);
  await editor.settled();
  expect(editor.published(uri)).toBe(before);
});

function codes(): readonly unknown[] {
  return (editor.published(uri) ?? []).map(({ code }) => code);
}
