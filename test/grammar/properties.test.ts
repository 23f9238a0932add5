import { describe, expect, it } from 'vitest';
import { edit, parse } from '../../grammar/index.ts';
import type { Work } from '../../grammar/parse.ts';
import fc from '../fast-check.ts';
import { allSamples } from './examples.ts';
import { anyDocument, anyEdits } from './generate.ts';
import { problemsOf, show } from './show.ts';
import { expectIncremental, expectSound } from './sound.ts';

describe('for any text', () => {
  it('the tree covers every character and every line, and the parser never recovers', () => {
    fc.assert(
      fc.property(anyDocument, (text) => void expectSound(text)),
      { numRuns: 1000 },
    );
  });

  it('the tree after edits is the tree from scratch', () => {
    fc.assert(fc.property(anyDocument, anyEdits, expectIncremental), { numRuns: 500 });
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

describe('hostile texts', () => {
  it.each([
    ['5,000 levels of nesting', `SOP: A\nSteps:\n${nested(5000)}`, 'too-deep'],
    [
      'a line of a megabyte',
      `SOP: A\nPurpose: ${'ab: '.repeat(300_000)}\nSteps: ${'x'.repeat(9)}`,
      'section-value',
    ],
    ['a line of a megabyte that is no field', `SOP: A\n${'if a: '.repeat(200_000)}`, 'text-stray'],
    ['an unclosed fence above everything', `\`\`\`\n${'- a\n'.repeat(20_000)}`, 'header-missing'],
    [
      'nothing but bullets, each a column deeper',
      Array.from({ length: 300 }, (_, i) => `${' '.repeat(i)}- a`).join('\n'),
      'header-missing',
    ],
    ['nothing but carriage returns', '\r'.repeat(50_000), 'header-missing'],
    ['noughts', '\0\n'.repeat(1000), 'header-missing'],
  ])('%s', (_, text, code) => {
    const tree = expectSound(text);
    expect(problemsOf(tree).map((each) => each.code)).toContain(code);
  });
});

/** Branches in steps in branches. */
function nested(levels: number): string {
  return Array.from(
    { length: levels },
    (_, i) => `${'  '.repeat(i + 1)}${i % 2 === 0 ? '- Cook: Stir' : 'if hot:'}\n`,
  ).join('');
}

describe('a keystroke', () => {
  it('scans one line and parses one block of a document of thousands', () => {
    const step = '  - Cook: Stir the soup\n    within: 4 hours of trigger\n';
    const text = `SOP: Soup\n\nSteps:\n${step.repeat(2000)}`;
    const tree = parse(text);
    const work: Work = { lines: 0, blocks: 0, recoveries: 0 };
    const at = text.indexOf('4 hours', text.length / 2);
    const after = edit(tree, { start: at, end: at + 1, text: '5' }, work);
    expect(work).toEqual({ lines: 1, blocks: 1, recoveries: 0 });
    const kept = after.blocks.filter((block) => tree.blocks.includes(block)).length;
    expect(kept).toBe(tree.blocks.length - 1);
  });
});
