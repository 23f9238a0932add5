import fc from 'fast-check';
import { expect, test } from 'vitest';
import { checkerFor } from '../../cli/check/checker.ts';
import type { FixKind } from '../../cli/fixes/choose-fix.ts';
import { fixDocuments } from '../../cli/fixes/fix-documents.ts';
import { Source } from '../../cli/source/source.ts';
import { defaultSettings, Workspace } from '../../core/index.ts';
import { anyDocument } from '../grammar/generate.ts';

const check = checkerFor({ today: '2026-11-16' });

function fixed(text: string, kind: FixKind) {
  const source = new Source('a.sop', 'file:///a.sop', text);
  const workspace = new Workspace();
  workspace.update(source.stored);
  const library = { folder: undefined, settingsFor: () => defaultSettings, isExcluded: () => false };
  const { asked, fixed } = fixDocuments(
    [{ source, settings: defaultSettings, workspace, library }],
    check,
    kind,
  );
  return { text: asked[0]?.source.text ?? '', fixed };
}

/** What stands on each line that says anything, without what safe fixes may change: marks, keys and white space. */
const wordsOf = (text: string) =>
  text
    .split(/\r\n|\n|\r/)
    .map((line) => line.match(/[\p{L}\p{N}]+/gu)?.at(-1))
    .filter((word) => word !== undefined);

test('safe fixes leave every line that says something, and its last word', () => {
  fc.assert(
    fc.property(anyDocument, (text) => {
      expect(wordsOf(fixed(text, 'safe').text)).toHaveLength(wordsOf(text).length);
    }),
    { numRuns: 150 },
  );
});

test.each(['safe', 'all'] as const)(
  'any text comes to an end, after which --fix=%s finds no more',
  (kind) => {
    fc.assert(
      fc.property(anyDocument, (text) => {
        const once = fixed(text, kind).text;
        expect(fixed(once, kind)).toEqual({ text: once, fixed: [] });
      }),
      { numRuns: 60 },
    );
  },
);
