import { describe, expect, it } from 'vitest';
import { format, formatText, parse } from '../../grammar/index.ts';
import fc from '../fast-check.ts';
import { goodSamples } from './examples.ts';
import { anyDocument } from './generate.ts';
import { expectStableFormat } from './sound.ts';

const formatted = (text: string) => formatText(parse(text));

describe('formatting', () => {
  it('indents by two, writes marks, keys and colons in one way, and keeps everything else', () => {
    const text = [
      'sop:   Soup ',
      'OWNER :  Dana Reyes',
      'purpose: Warm',
      '      and good',
      '',
      '',
      'STEPS:',
      '# first the pot',
      '   *  Cook :  Stir',
      '        Within:   4 hours',
      '\tQuality Bar:',
      '        1. Hot',
      '        If  it boils  : go to Stir',
      '        ```',
      '          lpr',
      '        ```   ',
    ].join('\r\n');
    expect(formatted(text).split('\r\n')).toEqual([
      'SOP: Soup',
      'Owner: Dana Reyes',
      'Purpose: Warm',
      '  and good',
      '',
      '',
      'Steps:',
      '  # first the pot',
      '  - Cook: Stir',
      '    within: 4 hours',
      '    quality bar:',
      '      - Hot',
      '    if it boils: go to Stir',
      '    ```',
      '      lpr',
      '    ```',
      '',
    ]);
  });

  it('leaves a section alone whose broken lines it would have to guess at', () => {
    const text = 'SOP: Soup\nRoles:\n- Cook\n  ```sh\n ```\n  Soup:   red\n';
    expect(formatted(text)).toBe(text);
  });

  it('of a range changes only the lines that it touches', () => {
    const text = 'SOP:  A\nOwner:  B\nScope:  C\n';
    const at = text.indexOf('Owner');
    expect(format(parse(text), { start: at, end: at + 3 })).toEqual([
      { start: at + 7, end: at + 8, text: '' },
    ]);
  });

  it('joins no line ends', () => {
    expect(formatted('SOP: A\r \nOwner: B\n')).toBe('SOP: A\r \nOwner: B\n');
  });

  it.each(goodSamples)('changes nothing in a formatted document: $name', ({ text }) => {
    expect(format(parse(text))).toEqual([]);
  });

  it('keeps a fence that is indented with tabs in step', () => {
    expect(formatted('SOP: A\nSteps:\n  - Cook: Stir\n   ```sh\n\t\t\tls\n\t\t```\n')).toBe(
      'SOP: A\nSteps:\n  - Cook: Stir\n    ```sh\n    ls\n    ```\n',
    );
  });

  it('leaves a comment indented that would be a heading elsewhere', () => {
    const text = 'SOP: A\nBackground:\n  Why.\n\n  ### Steps\n\nSteps:\n  - Cook: Stir\n';
    expect(formatted(text)).toBe(text);
  });

  it('of any text is stable and keeps what the text says', () => {
    fc.assert(fc.property(anyDocument, expectStableFormat), { numRuns: 1000 });
  });
});

describe('formatting of what nobody writes by hand', () => {
  const lines = (count: number, line: string) => line.repeat(count);

  it.each([
    ['many items', lines(200_000, '   - Cook:  S\n')],
    ['many comments in one item', `  - Cook: S\n${lines(40_000, '        # c\n       within:  4 hours\n')}`],
    ['a long fence', `  - Cook: S\n     \`\`\`\n${lines(200_000, '     x\n')}     \`\`\`\n`],
    ['a line of blanks', `  - Cook${' '.repeat(100_000)}and more:  S\n`],
  ])('comes to an end: %s', (_, steps) => {
    const once = formatted(`SOP: A\nSteps:\n${steps}`);
    expect(format(parse(once))).toEqual([]);
  });
});
