import stringWidth from 'fast-string-width';
import { describe, expect, test } from 'vitest';
import { excerpt } from './report.ts';

/** What stands above the carets, and how far the carets reach. */
function marked(text: string, columns = 80): { readonly above: string; readonly width: number } {
  const [, line = '', carets = ''] = excerpt(text, columns).split('\n');
  const start = carets.indexOf('^');
  const width = carets.length - start;
  let above = '';
  let column = 0;
  for (const { segment } of new Intl.Segmenter().segment(line)) {
    if (column >= start && column < start + width) above += segment;
    column += stringWidth(segment);
  }
  return { above, width };
}

describe('the carets stand under what the finding is about', () => {
  test('in letters of one column', () => {
    expect(excerpt('SOP: A\nOwner: ⟦the Team⟧\n')).toMatchInlineSnapshot(`
      "
        2 │ Owner: the Team
          │        ^^^^^^^^
      "
    `);
  });

  test('behind and under wide letters', () => {
    expect(excerpt('SOP: A\nOwner: 田中 ⟦花子⟧ さん\n')).toMatchInlineSnapshot(`
      "
        2 │ Owner: 田中 花子 さん
          │             ^^^^
      "
    `);
  });

  test('behind and under emoji of several characters', () => {
    expect(marked('SOP: 👩‍🔧🇩🇪1️⃣❤️ ⟦👨‍👩‍👧 family⟧ x')).toEqual({ above: '👨‍👩‍👧 family', width: 9 });
  });

  test('behind combining marks', () => {
    expect(marked('SOP: e\u0301a\u0308 ⟦o\u0302k⟧ x')).toEqual({ above: 'o\u0302k', width: 2 });
  });

  test('behind tabs, which are shown as the language counts them', () => {
    expect(excerpt('SOP: A\nSteps:\n\t-\t⟦Cook⟧: Read\n')).toMatchInlineSnapshot(`
      "
        3 │   - Cook: Read
          │     ^^^^
      "
    `);
  });

  test('where a finding is about half of what is one character to its reader', () => {
    expect(marked('SOP: a 👩\u200d⟦🔧⟧ b')).toEqual({ above: '👩‍🔧', width: 2 });
  });
});

describe('something is marked', () => {
  test('where nothing stands', () => {
    expect(excerpt('SOP: A\nOwner:⟦⟧\n')).toMatchInlineSnapshot(`
      "
        2 │ Owner:
          │       ^
      "
    `);
  });

  test('in an empty file', () => {
    expect(excerpt('⟦⟧')).toMatchInlineSnapshot(`
      "
        1 │
          │ ^
      "
    `);
  });

  test('up to the end of the first line, when the finding goes on below', () => {
    expect(excerpt('SOP: ⟦A\r\nOwner⟧: B\r\n')).toMatchInlineSnapshot(`
      "
        1 │ SOP: A
          │      ^
      "
    `);
  });

  test('in a line that ends with a lone CR', () => {
    expect(excerpt('SOP: A\rOwner: ⟦B⟧\rPurpose: C')).toMatchInlineSnapshot(`
      "
        2 │ Owner: B
          │        ^
      "
    `);
  });
});

describe('what does not fit is left out', () => {
  const long = 'Whoever follows this sentence to its end has a wide screen or much patience, ';

  test('behind', () => {
    expect(excerpt(`SOP: ⟦Who⟧ ${long}${long}`, 60)).toMatchInlineSnapshot(`
      "
        1 │ SOP: Who Whoever follows this sentence to its end has…
          │      ^^^
      "
    `);
  });

  test('before', () => {
    expect(excerpt(`SOP: ${long}and ⟦then⟧`, 60)).toMatchInlineSnapshot(`
      "
        1 │ … its end has a wide screen or much patience, and then
          │                                                   ^^^^
      "
    `);
  });

  test('on both sides', () => {
    expect(excerpt(`SOP: ${long}⟦${long}⟧${long}`, 60)).toMatchInlineSnapshot(`
      "
        1 │ …or much patience, Whoever follows this sentence to i…
          │                    ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
      "
    `);
  });

  test('with wide letters, to the column', () => {
    for (let columns = 40; columns < 60; columns++) {
      const [, line = '', carets = ''] = excerpt(
        `SOP: ${'田'.repeat(50)}⟦花子⟧${'田'.repeat(50)}`,
        columns,
      ).split('\n');
      expect(stringWidth(line)).toBeLessThanOrEqual(columns);
      expect(stringWidth(carets)).toBeLessThanOrEqual(columns);
      expect(marked(`SOP: ${'田'.repeat(50)}⟦花子⟧${'田'.repeat(50)}`, columns).above).toBe('花子');
    }
  });

  test('of a line of ten megabytes', () => {
    const megabytes = 'a'.repeat(5_000_000);
    expect(marked(`SOP: ${megabytes}⟦here⟧${megabytes}`, 60)).toEqual({ above: 'here', width: 4 });
  });
});

describe('nothing of a document steers the terminal or hides', () => {
  test('escape sequences', () => {
    expect(excerpt('SOP: \u001b[31m⟦red⟧\u0007 \u0000')).toMatchInlineSnapshot(`
      "
        1 │ SOP: ␛[31mred␇ ␀
          │           ^^^
      "
    `);
  });

  test('invisible characters and those that turn the text', () => {
    expect(
      excerpt('SOP: \u202eabc\u202c ⟦zero\u200bwidth⟧ soft\u00adhyphen a\u200db'),
    ).toMatchInlineSnapshot(`
      "
        1 │ SOP: ‹U+202E›abc‹U+202C› zero‹U+200B›width soft‹U+00AD›hyphen a‹U+200D›b
          │                          ^^^^^^^^^^^^^^^^^
      "
    `);
  });

  test('lone surrogates', () => {
    expect(excerpt('SOP: ⟦\ud83d⟧ x')).toMatchInlineSnapshot(`
      "
        1 │ SOP: � x
          │      ^
      "
    `);
  });
});
