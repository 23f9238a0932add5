import { expect, test } from 'vitest';
import { indexed, keysMissing } from '../../core/document/index-of-blocks.ts';
import { edit, parse, type Tree } from '../../grammar/index.ts';
import fc from '../fast-check.ts';

const words = ['stir', 'taste', 'serve', 'salt', 'wash'];

/** A document of many steps, of which every third has a word that another may have as well. */
function procedure(steps: number): string {
  const all = Array.from({ length: steps }, (_, nth) =>
    nth % 3 === 0 ? `  - Cook: ${words[nth % words.length]} pot${nth % 40}\n` : `  - Cook: pot${nth}\n`,
  );
  return `SOP: Soup\n\nSteps:\n${all.join('')}`;
}

const wordsOf = (text: string) => text.match(/\w+/g) ?? [];
const entriesOf = ({ blocks }: Tree) =>
  blocks.flatMap((block) => wordsOf(block.text).map((word) => [word, `${block.text}/${word}`] as const));

const edits = fc.array(
  fc.record({
    place: fc.double({ min: 0, max: 1, noNaN: true }),
    removed: fc.oneof(fc.nat({ max: 9 }), fc.nat({ max: 900 })),
    text: fc.oneof(
      fc.constantFrom('', 'x', ' stir', '\n  - Cook: pot7\n', '\n\nExceptions:\n'),
      fc.nat({ max: 70 }).map(procedure),
    ),
  }),
  { maxLength: 12 },
);

test('an index has what all blocks say, whatever is edited', () => {
  const all = indexed((block) => wordsOf(block.text).map((word) => [word, `${block.text}/${word}`] as const));
  const isShort = (word: string) => word.length < 5;
  const short = indexed((block) =>
    wordsOf(block.text)
      .filter(isShort)
      .map((word) => [word, true] as const),
  );
  const expectIndex = (tree: Tree) => {
    const index = all(tree.blocks);
    const entries = entriesOf(tree);
    const keys = [...new Set(entries.map(([key]) => key))];
    expect([...index.keys()].sort()).toEqual([...keys].sort());
    for (const key of [...keys.slice(0, 40), 'stir', 'nowhere']) {
      const own = entries.flatMap(([word, entry]) => (word === key ? entry : []));
      expect(index.get(key)).toEqual(own);
      expect(index.has(key)).toBe(own.length > 0);
    }
    expect(index.hasRepeats).toBe(keys.length < entries.length);
    const missing = keysMissing(index, [short(tree.blocks)]);
    expect([...missing].sort()).toEqual(keys.filter((key) => !isShort(key)).sort());
    expect(keysMissing(short(tree.blocks), [index])).toEqual([]);
  };
  fc.assert(
    fc.property(fc.nat({ max: 500 }), edits, (steps, changes) => {
      let tree = parse(procedure(steps));
      expectIndex(tree);
      for (const { place, removed, text } of changes) {
        const start = Math.floor(place * tree.length);
        tree = edit(tree, { start, end: Math.min(tree.length, start + removed), text });
        expectIndex(tree);
      }
    }),
  );
});

test('versions of a document that are asked in turn each have their own', () => {
  const index = indexed((block) => wordsOf(block.text).map((word) => [word, true] as const));
  const before = parse(procedure(300));
  const at = before.text.indexOf('pot100');
  const after = edit(before, { start: at, end: at + 6, text: 'kettle' });
  const [first, second, third] = [index(before.blocks), index(after.blocks), index(before.blocks)];
  expect([first.has('kettle'), second.has('kettle'), third.has('kettle')]).toEqual([false, true, false]);
  expect([first.has('pot100'), second.has('pot100'), third.has('pot100')]).toEqual([true, false, true]);
});
