import { describe, expect, test } from 'vitest';
import { checkText, found } from './check-text.ts';

const placeholders = (text: string) =>
  found(text).flatMap((each) => (each.startsWith('placeholder-left: ') ? [each.slice(18)] : []));

describe('what was to be written later', () => {
  test.each([
    ['Scope: TBD', ['TBD']],
    ['Scope: All floors (tbc)', ['tbc']],
    ['Effective: YYYY-MM-DD', ['YYYY-MM-DD']],
    ['Approved by: Priya Nair, YYYY-MM-DD', ['YYYY-MM-DD']],
    ['Status: TBC', ['TBC']],
    ['Scope: ??? and XXX', ['???', 'XXX']],
    ['Scope: Floors of <building>, and <the other one>.', ['<building>', '<the other one>']],
    ['Scope: [Insert scope here]', ['[Insert scope here]']],
    ['History:\n  - 1.0, 2026-01-01, NAME: First', ['NAME']],
    ['History:\n  - 1.0, YYYY-MM-DD, Dana: First', ['YYYY-MM-DD']],
    ['Background:\n  TODO: why?\n\n  ```\n  TODO\n  ```', ['TODO']],
  ])('%j', (lines, expected) => {
    const text = `SOP: A\n${lines}\n`;
    expect(placeholders(text)).toEqual(expected);
    expect(found(text).filter((each) => each.startsWith('syntax/'))).toEqual([]);
  });

  test.each([
    'Scope: The files <year>-<month>.csv and <id>/<name>',
    'Scope: Dates are written YYYY-MM-DD: year first',
    'Scope: The list of todos, moved to TODO',
    'Scope: Line 1<br>Line 2, <b>bold</b>, H<sub>2</sub>O',
    'Scope: Values a <b and c> d, x < y > z',
    'Scope: `TODO` and “TBD” and "TBC"',
    'Scope: See <https://acme.example> or <a@b.example>',
    'Scope: [your page](pages/yours.md), [Insert] key',
    'Scope: INV-XXX, size XXL, Mastodon, TBDs',
    '# TODO: ask Legal',
  ])('%j has none', (line) => expect(placeholders(`SOP: A\n${line}\n`)).toEqual([]));

  test('is an error once it is active', () => {
    const found = (status: string) => `SOP: A\nStatus: ${status}\nScope: TBD\n`;
    expect(severity(found('draft'))).toBe('warning');
    expect(severity(found('active'))).toBe('error');
  });
});

function severity(text: string) {
  return checkText(text).find(({ rule }) => rule === 'placeholder-left')?.severity;
}
