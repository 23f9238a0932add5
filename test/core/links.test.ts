import { describe, expect, it } from 'vitest';
import { links, readDocument, resolveLink } from '../../core/index.ts';
import { parse } from '../../grammar/index.ts';

describe('the links of a document', () => {
  it('have their place in the file, wherever prose stands', () => {
    const text = [
      'SOP: A',
      'Purpose: See [one](one.md)',
      '  and [two](two.md "with title").',
      'Background:',
      '  ## Why [three](three.md)',
      '',
      '  - a list with <https://four.example>',
      'Steps:',
      '  - Cook: Stir the 👩‍🍳 [five](five.md)',
      '    Prose over',
      '    lines ![six](six.png).',
      '    note: `[not](a.md)` but [seven](seven.md)',
      '    ```',
      '    [literal](b.md)',
      '    ```',
      '',
    ].join('\r\n');
    const tree = parse(text);
    const found = links(readDocument('file:///sops/a.sop', tree)).map(({ url, label, part }) => {
      const { start, end } = tree.range(part);
      return [url, label, text.slice(start, end)];
    });
    expect(found).toEqual([
      ['one.md', 'one', '[one](one.md)'],
      ['two.md', 'two', '[two](two.md "with title")'],
      ['three.md', 'three', '[three](three.md)'],
      ['https://four.example', 'https://four.example', '<https://four.example>'],
      ['five.md', 'five', '[five](five.md)'],
      ['six.png', 'six', '![six](six.png)'],
      ['seven.md', 'seven', '[seven](seven.md)'],
    ]);
  });

  it.each([
    ['templates/pack.md', 'file:///sops/onboarding/templates/pack.md'],
    ['../kit/a%20b.md#part', 'file:///sops/kit/a%20b.md'],
    ['https://crm.example/x', 'https://crm.example/x'],
    ['#steps', undefined],
    ['', undefined],
    ['%E0%A4%A', undefined],
  ])('lead to: %s', (url, expected) => {
    expect(resolveLink(url, 'file:///sops/onboarding/a.sop')).toBe(expected);
  });
});
