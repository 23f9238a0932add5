import { describe, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from '../../grammar/index.ts';
import { Positions } from '../../server/text/positions.ts';
import fc from '../fast-check.ts';

/** Characters that are more than one code unit, line ends of all three sorts, and what begins a block. */
const piece = fc.constantFrom(
  '🎉',
  'é',
  '\r\n',
  '\n',
  '\r',
  '\ufeff',
  'SOP: x\n',
  'Steps:\n',
  '  - Cook: Stir\n',
  ' ',
  'a',
  '\ud800',
  '',
);
const anyText = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('positions', () => {
  test('are those that the protocol’s own library counts', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const positions = new Positions(parse(text));
        const reference = TextDocument.create('', '', 0, text);
        for (let offset = -1; offset <= text.length + 1; offset++) {
          expect(positions.positionAt(offset)).toEqual(reference.positionAt(offset));
        }
        expect(positions.lineCount).toBe(reference.lineCount);
      }),
    );
  });

  test('lead back to the offsets that they came from, whatever an editor sends', () => {
    fc.assert(
      fc.property(
        anyText,
        fc.integer({ min: -1, max: 40 }),
        fc.integer({ min: -1, max: 20 }),
        (text, line, character) => {
          const positions = new Positions(parse(text));
          const reference = TextDocument.create('', '', 0, text);
          expect(positions.offsetAt({ line, character })).toBe(reference.offsetAt({ line, character }));
        },
      ),
    );
  });

  test('a range is the right way round', () => {
    const positions = new Positions(parse('SOP: x\n'));
    const backwards = { start: { line: 1, character: 0 }, end: { line: 0, character: 2 } };
    expect(positions.offsets(backwards)).toEqual({ start: 2, end: 7 });
  });
});
