import { describe, expect, it, test } from 'vitest';
import { changeClasses } from '../../../core/diff/change-class.ts';
import { diff } from '../../../core/diff/diff.ts';
import { readDocument } from '../../../core/index.ts';
import { formatText, parse } from '../../../grammar/index.ts';
import fc from '../../fast-check.ts';
import { allSamples } from '../../grammar/examples.ts';
import { anyDocument } from '../../grammar/generate.ts';
import { meaningAfter, meaningWithChanges } from './applied.ts';
import { edited } from './edited.ts';

const texts = allSamples.map(({ text }) => text);
const documentOf = (text: string) => readDocument('this.sop', parse(text));
const between = (before: string, after: string) => diff(documentOf(before), documentOf(after));

const pairs = fc.oneof(
  { weight: 5, arbitrary: edited(texts) },
  { weight: 1, arbitrary: fc.tuple(anyDocument, anyDocument) },
  { weight: 1, arbitrary: fc.tuple(fc.constantFrom(...texts), fc.constantFrom(...texts)) },
);

describe('what has changed', () => {
  it('is nothing between a document and itself', () => {
    fc.assert(
      fc.property(fc.oneof(anyDocument, fc.constantFrom(...texts)), (text) => {
        expect(between(text, text).changes).toEqual([]);
      }),
      { examples: [['SOP: A role that is only begun\n\nRoles:\n  -']] },
    );
  });

  it('makes the document after of the one before', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const found = between(before, after);
        expect(meaningWithChanges(found)).toBe(meaningAfter(found));
      }),
      { numRuns: 400 },
    );
  });

  it('has a class and a sentence each time, and a place in each document that has it', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        const found = between(before, after);
        for (const change of found.changes) {
          expect(changeClasses).toContain(change.class);
          expect(change.sentence).toMatch(/^[\p{Lu}“\P{L}].*[.?!…”]$/su);
          expect(change.sentence).not.toMatch(/\n|undefined/);
          for (const side of ['before', 'after'] as const) {
            const place = change.places[side];
            if (change[side] === undefined) expect(place).toBeUndefined();
            else if (change[side].sort !== 'document') expect(place).toBeDefined();
            if (place !== undefined) found[side].tree.range(place);
          }
        }
      }),
      { numRuns: 300 },
    );
  });

  it('is as much the one way as the other', () => {
    fc.assert(
      fc.property(pairs, ([before, after]) => {
        expect(between(after, before).changes.length === 0).toBe(between(before, after).changes.length === 0);
      }),
      { numRuns: 200 },
    );
  });
});

describe.each(allSamples)('$name', ({ text }) => {
  test('has not changed when it is formatted', () => {
    const crooked = text.replace(/^( +)/gm, '$1$1').replace(/:$/gm, ': ').replaceAll('\n', '\r\n');
    expect(between(text, formatText(parse(text))).changes).toEqual([]);
    expect(between(text, formatText(parse(crooked))).changes.map(({ sentence }) => sentence)).toEqual([]);
  });

  test('has changed when a line is gone that says something', () => {
    const lines = text.split(/(?<=\n)/);
    for (const [index, line] of lines.entries()) {
      if (/^\s*(?:#|$)|^\w[\w ]*:\s*$/.test(line)) continue;
      const without = lines.toSpliced(index, 1).join('');
      expect(between(text, without).changes.length, line).toBeGreaterThan(0);
    }
  });
});
