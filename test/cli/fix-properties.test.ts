import { expect, test } from 'vitest';
import { checkerFor } from '../../cli/check/checker.ts';
import type { FixKind } from '../../cli/fixes/choose-fix.ts';
import { fixDocuments } from '../../cli/fixes/fix-documents.ts';
import { Source } from '../../cli/source/source.ts';
import { asksTheSame } from '../../core/document/meaning.ts';
import { defaultSettings, readDocument, rules, Workspace } from '../../core/index.ts';
import { parse } from '../../grammar/index.ts';
import fc from '../fast-check.ts';
import { anyDocument } from '../grammar/generate.ts';
import { goodProcedure } from './sop.ts';

const check = checkerFor({ today: '2026-11-16' });

function fixed(text: string, kind: FixKind) {
  const source = new Source('a.sop', 'file:///a.sop', text);
  const workspace = new Workspace();
  workspace.update(source.stored);
  const library = {
    folder: undefined,
    settingsFor: () => defaultSettings,
    isExcluded: () => false,
    idleGlobs: () => [],
  };
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

test('however lines are indented, safe fixes keep what was read', () => {
  const lines = goodProcedure('Opening of an account').split('\n');
  const columns = fc.array(fc.integer({ min: 0, max: 7 }), {
    minLength: lines.length,
    maxLength: lines.length,
  });
  const read = (text: string) => readDocument('file:///a.sop', parse(text));
  fc.assert(
    fc.property(columns, fc.nat(lines.length), (moved, first) => {
      const text = lines
        .map((line, i) => (i < first || line === '' ? line : ' '.repeat(moved[i] ?? 0) + line.trimStart()))
        .join('\n');
      expect(asksTheSame(read(fixed(text, 'safe').text), read(text)), text).toBe(true);
    }),
    { numRuns: 150 },
  );
});

/** What somebody has approved or promised; nobody else may write another one. */
const approved = ['owner', 'status', 'version', 'effective', 'last reviewed', 'next review', 'review every'];

test.each(rules)('--fix=all leaves what was approved where $name reports', ({ examples }) => {
  for (const { text } of examples.invalid) {
    const before = readDocument('file:///a.sop', parse(text.replaceAll(/[⟦⟧]/g, '')));
    const after = readDocument('file:///a.sop', parse(fixed(before.tree.text, 'all').text));
    const lost = [...approved.map((name) => before.value(name)), before.title]
      .flatMap((part) => part?.text ?? [])
      .filter((value) => !shown(after.tree.text).includes(shown(value)));
    expect(lost).toEqual([]);
  }
});

/** What of a text can be seen. */
function shown(text: string): string {
  return text.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '');
}
