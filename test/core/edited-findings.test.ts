import { expect, test } from 'vitest';
import { check, readDocument, type SopDocument, Workspace } from '../../core/index.ts';
import { edit, parse, type Tree } from '../../grammar/index.ts';
import fc from '../fast-check.ts';
import { allSamples } from '../grammar/examples.ts';

const uri = 'file:///library/edited.sop';

/** What somebody does to a line; each edit is made of a share that says where, and one that says what with. */
const edits = fc.array(
  fc.record({
    what: fc.constantFrom('letter', 'less', 'title', 'go to', 'event', 'delete', 'copy', 'cut', 'paste'),
    where: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
    other: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  }),
  { minLength: 1, maxLength: 12 },
);
type AnyEdit = (typeof edits extends fc.Arbitrary<infer T> ? T : never)[number];

/** Samples whose steps stand there several times, so that they are longer than what is read at once. */
const long = allSamples.flatMap(({ text }) => {
  const [, above, steps, below] = /^(.*\n(?:Steps|Stages):\n)(.*?)(\n\S.*)?$/s.exec(text) ?? [];
  if (above === undefined || steps === undefined) return [];
  const other = steps.replace(/^(\s*- [^:\n]+: .+)$/gm, '$1 again');
  return [`${above}${steps}\n${`${other}\n`.repeat(4)}${steps}${below ?? ''}`];
});

test('while a document is edited it has the findings that it would have, had it been read as it is', () => {
  hasFindingsOfItsText(
    allSamples.map(({ text }) => text),
    60,
  );
});

test('so it is with one of many steps', () => {
  hasFindingsOfItsText(long, 60);
});

function hasFindingsOfItsText(texts: readonly string[], numRuns: number): void {
  fc.assert(
    fc.property(fc.constantFrom(...texts), edits, (text, all) => {
      const workspace = new Workspace();
      let tree = parse(text);
      expect(findingsOf(tree, workspace)).toEqual(findingsOf(parse(text), new Workspace()));
      for (const each of all) {
        tree = edit(tree, changeOf(tree, each));
        expect(findingsOf(tree, workspace)).toEqual(findingsOf(parse(tree.text), new Workspace()));
      }
    }),
    { numRuns },
  );
}

function findingsOf(tree: Tree, workspace: Workspace) {
  const document: SopDocument = readDocument(uri, tree);
  workspace.update(document);
  const found = check(document, workspace, { today: '2026-11-16', preset: 'strict' });
  return found.map(({ rule, range, what }) => ({ rule, range, what }));
}

function changeOf({ text }: Tree, { what, where, other }: AnyEdit) {
  const lines = text.split('\n');
  const index = Math.floor(where * lines.length);
  const line = lines[index] as string;
  const start = lines.slice(0, index).join('\n').length + Number(index > 0);
  const end = start + line.length;
  const titles = [...text.matchAll(/^\s*- [^:\n]+: (.+)$/gm)].map(([, title]) => title ?? '');
  const title = titles[Math.floor(other * titles.length)] ?? 'Something';
  switch (what) {
    case 'letter':
      return { start: end, end, text: 'xyz '.charAt(Math.floor(other * 4)) };
    case 'less':
      return { start: Math.max(start, end - 1), end, text: '' };
    case 'title':
      return behind(/^\s*- [^:]+: /, title);
    case 'go to':
      return behind(/^.*go to /, title);
    case 'event':
      return behind(/^.* of /, title);
    case 'delete':
      return { start, end: Math.min(text.length, end + 1), text: '' };
    case 'cut':
      return { start, end: Math.max(start, endOf(index + 8)), text: '' };
    case 'paste': {
      const from = Math.floor(other * lines.length);
      return { start, end: start, text: `${lines.slice(from, from + 12).join('\n')}\n` };
    }
    case 'copy':
      return { start, end: start, text: `${lines[Math.floor(other * lines.length)]}\n` };
  }

  function endOf(last: number): number {
    return Math.min(text.length, lines.slice(0, last).join('\n').length);
  }

  function behind(begins: RegExp, put: string) {
    const from = start + (begins.exec(line)?.[0].length ?? line.length);
    return { start: from, end, text: put };
  }
}
