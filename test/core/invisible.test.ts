import { describe, expect, test } from 'vitest';
import { invisiblesIn } from '../../core/prose/invisible.ts';
import { found } from './check-text.ts';

describe('characters that nobody sees', () => {
  test.each([
    ['a\u0000b', 'U+0000, a null character'],
    ['a\u0007b', 'U+0007, a control character'],
    ['a\u0085b', 'U+0085, a control character'],
    ['a\u200bb', 'U+200B, a character without width'],
    ['a\u200db', 'U+200D, a character without width'],
    ['a\u2060b', 'U+2060, a character without width'],
    ['a\ufeffb', 'U+FEFF, a character without width'],
    ['a\u202eb', 'U+202E, which changes the order in which letters are shown'],
    ['a\u2066b', 'U+2066, which changes the direction of the text'],
    ['a\u200fb', 'U+200F, which changes the direction of the text'],
    ['a\u2028b', 'U+2028, a line end that is none here'],
    ['a\ud800b', 'U+D800, half of a character'],
    ['a\udc00', 'U+DC00, half of a character'],
    ['a\u{e0041}b', 'U+E0041, a character without width'],
    ['5 \u00ad5', 'U+00AD, a hyphen that is not shown'],
  ])('%j', (line, said) => {
    expect(invisiblesIn(line)).toEqual([
      expect.objectContaining({ start: line.search(/[^\x20-\x7e]/), said }),
    ]);
  });

  test.each([
    'plain\ttext, “quotes” – dashes…\r\n',
    '👩‍👩‍👧 👩🏽‍🚒 ❤️ 🏴󠁧󠁢󠁳󠁣󠁴󠁿 1️⃣',
    'می\u200cخواهم',
    'क्\u200dष',
    'שלום\u200f (x)',
    'ภาษา\u200bไทย',
    'Donau\u00addampfschiff',
    '5\u00a0000\u202f€',
    '𝒜 😀',
    'café',
  ])('%j has none', (line) => expect(invisiblesIn(line)).toEqual([]));
});

test('one line has one finding, from the first to the last', () => {
  const text = 'SOP: A\nScope: x\u200by\u200bz and \u202eon\nPurpose: Fine\n';
  expect(found(text).filter((each) => each.startsWith('invisible'))).toEqual([
    'invisible-character: \u200by\u200bz and \u202e',
  ]);
});
