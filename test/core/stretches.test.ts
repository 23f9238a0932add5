import { expect, test } from 'vitest';
import { inBlocks, inStretches } from '../../core/document/stretches.ts';
import { edit, parse, type Tree } from '../../grammar/index.ts';
import fc from '../fast-check.ts';

const lines = (block: { readonly text: string }) => block.text.split('\n');

function procedure(steps: number): string {
  const all = Array.from({ length: steps }, (_, nth) => `  - Cook: Stir pot ${nth}\n`);
  return `SOP: Soup\nOwner: Lena Brandt\n\nSteps:\n${all.join('')}`;
}

const typed = fc.record({
  place: fc.double({ min: 0, max: 1, noNaN: true }),
  removed: fc.nat({ max: 60 }),
  text: fc.constantFrom('', 'x', '\n', '\n  - Cook: Taste\n', '\n\nExceptions:\n', '\n\n'),
});

function edited(
  tree: Tree,
  { place, removed, text }: { place: number; removed: number; text: string },
): Tree {
  const start = Math.floor(place * tree.text.length);
  return edit(tree, { start, end: Math.min(tree.text.length, start + removed), text });
}

test('what is read in stretches is what is read in all blocks, whatever is edited', () => {
  const read = inBlocks(lines);
  fc.assert(
    fc.property(fc.nat({ max: 400 }), fc.array(typed, { maxLength: 12 }), (steps, edits) => {
      let tree = parse(procedure(steps));
      expect(read(tree.blocks)).toEqual(tree.blocks.flatMap(lines));
      for (const each of edits) {
        tree = edited(tree, each);
        expect(read(tree.blocks)).toEqual(tree.blocks.flatMap(lines));
      }
    }),
  );
});

test('an edit reads one stretch again, and lists of other blocks share what they can', () => {
  let stretches = 0;
  let blocks = 0;
  const readBlocks = inBlocks((block) => {
    blocks++;
    return lines(block);
  });
  const readStretches = inStretches((each) => {
    stretches++;
    return each;
  });
  let tree = parse(procedure(500));
  readBlocks(tree.blocks);
  readStretches(tree.blocks);
  for (const place of [0.2, 0.5, 0.9]) {
    [stretches, blocks] = [0, 0];
    tree = edited(tree, { place, removed: 0, text: 'x' });
    readBlocks(tree.blocks);
    readStretches(tree.blocks);
    expect({ stretches, blocks }).toEqual({ stretches: 1, blocks: 1 });
  }
});
