import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { edit, LineKind, parse, type SyntaxNode, type Tree } from '../../grammar/index.ts';
import type { Work } from '../../grammar/parse.ts';
import { allSamples } from './examples.ts';
import { anyDocument, anyEdits } from './generate.ts';
import { show } from './show.ts';

/** The lines that say something and stand in no node. */
function linesInNoNode(tree: Tree): string[] {
  return tree.blocks.flatMap((block) => {
    const covered = new Set<number>();
    const visit = (node: SyntaxNode) => {
      for (let i = node.first; i <= node.last; i++) covered.add(i);
      node.children.forEach(visit);
    };
    block.nodes.forEach(visit);
    return block.lines
      .filter((line, i) => line.kind > LineKind.Conflict && !covered.has(i))
      .map((line) => line.text);
  });
}

function expectSound(text: string): Tree {
  const work: Work = { lines: 0, blocks: 0, recoveries: 0 };
  const tree = parse(text, work);
  expect(tree.text).toBe(text);
  expect(linesInNoNode(tree)).toEqual([]);
  expect(work.recoveries).toBe(0);
  for (const { start, end } of tree.problems) {
    expect(start >= 0 && start <= end && end <= text.length).toBe(true);
  }
  for (const block of tree.blocks) {
    for (const { start, end } of block.problems)
      expect(start >= 0 && start <= end && end <= block.length).toBe(true);
  }
  return tree;
}

describe('for any text', () => {
  it('the tree covers every character and every line, and the parser never recovers', () => {
    fc.assert(
      fc.property(anyDocument, (text) => void expectSound(text)),
      { numRuns: 1000 },
    );
  });

  it('the tree after edits is the tree from scratch', () => {
    fc.assert(
      fc.property(anyDocument, anyEdits, (text, edits) => {
        let tree = parse(text);
        for (const change of edits) {
          const start = Math.floor(change.from * tree.length);
          const end = Math.min(tree.length, start + change.length);
          const expected = tree.text.slice(0, start) + change.text + tree.text.slice(end);
          tree = edit(tree, { start, end, text: change.text });
          expect(tree.text).toBe(expected);
          expect(show(tree)).toBe(show(parse(expected)));
        }
      }),
      { numRuns: 500 },
    );
  });
});

describe('for every line of every sample', () => {
  it.each(allSamples)('deleting it leaves the rest as it was: $name', ({ text }) => {
    const lines = text.split(/(?<=\n)/);
    const whole = parse(text);
    let start = 0;
    for (const line of lines) {
      const end = start + line.length;
      const after = expectSound(text.slice(0, start) + text.slice(end));
      expect(show(edit(whole, { start, end, text: '' }))).toBe(show(after));
      const far = whole.blocks.filter((block, i) => {
        const at = whole.starts[i] as number;
        return (
          (at + block.length < start - 1 || at > end + 1) && block.section === undefined && block.isHeading
        );
      });
      const texts = new Set(after.blocks.map((block) => block.text.trim()));
      for (const block of far) expect(texts).toContain(block.text.trim());
      start = end;
    }
  });
});

describe('a keystroke', () => {
  it('scans three lines and parses one block of a document of thousands', () => {
    const step = '  - Cook: Stir the soup\n    within: 4 hours of trigger\n';
    const text = `SOP: Soup\n\nSteps:\n${step.repeat(2000)}`;
    const tree = parse(text);
    const work: Work = { lines: 0, blocks: 0, recoveries: 0 };
    const at = text.indexOf('4 hours', text.length / 2);
    const after = edit(tree, { start: at, end: at + 1, text: '5' }, work);
    expect(work).toEqual({ lines: 3, blocks: 2, recoveries: 0 });
    const kept = after.blocks.filter((block) => tree.blocks.includes(block)).length;
    expect(kept).toBe(tree.blocks.length - 2);
  });
});
