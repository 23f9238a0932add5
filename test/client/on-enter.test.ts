import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { itemAfterBlank, lineAfterList, lineInsideItem } from '../../client/line-after-list.ts';
import { entries, type ValueType } from '../../grammar/vocabulary.ts';

const file = join(import.meta.dirname, '..', '..', 'language-configuration.json');
const { onEnterRules: rules, wordPattern } = JSON.parse(readFileSync(file, 'utf8')) as LanguageConfiguration;

interface LanguageConfiguration {
  readonly onEnterRules: readonly {
    readonly beforeText: string | { readonly pattern: string; readonly flags: string };
    readonly action: { readonly indent: 'none' | 'indent'; readonly appendText?: string };
  }[];
  readonly wordPattern: { readonly pattern: string; readonly flags: string };
}

describe('Enter', () => {
  it.each([
    ['  - Cook: Wash', '  - '],
    ['    - Expired or undated', '    - '],
    ['    within: 4 hours', '    '],
    ['    Confirm the spelling.', '    '],
    ['Owner: Dana Reyes', ''],
    ['Steps:', '  - '],
    ['    quality bar:', '      - '],
    ['    if late:', '      - '],
    ['  - if the sponsor has left the company:', '    - '],
    ['    otherwise:', '      - '],
    ['  - in parallel:', '    - '],
    ['    - track Training preparation:', '      - '],
    ['Background:', '  '],
    ['    record:', '      '],
  ])('after "%s" begins with "%s"', (line, wanted) => {
    expect(lineAfter(line)).toBe(wanted);
  });

  it.each(entries)('after $label: begins a bullet where bullets may stand', (entry) => {
    const lists: readonly ValueType[] = ['texts', 'things', 'needs', 'names', 'roles', 'systems', 'variants'];
    const takesBullets =
      entry.type === 'section' ? entry.contents !== 'markdown' : lists.includes(entry.value);
    expect(lineAfter(`${entry.label}:`)).toBe(takesBullets ? '  - ' : '  ');
  });
});

describe('an empty bullet', () => {
  it.each([
    ['ends a section', 'Steps:\n  - Cook: Wash\n  - ', ''],
    ['gives way to the next step below details', 'Steps:\n  - Cook: Wash\n    - Rinse\n    - ', '  - '],
    [
      'gives way to the next field below a list field',
      '  - Cook: Wash\n    quality bar:\n      - Clean\n\n      - ',
      '    ',
    ],
    ['ends what nothing stands above', '- ', ''],
  ])('%s', (_, text, wanted) => {
    expect(lineAfterList(...lastLineOf(text))).toBe(wanted);
  });

  it.each([
    ['goes on with the step above', 'Steps:\n  - Cook: Wash\n  - ', '    '],
    ['also past its fields', 'Steps:\n  - Cook: Wash\n    in: CRM\n\n  - ', '    '],
    ['not where there is none', 'Steps:\n  - ', undefined],
  ])('%s', (_, text, wanted) => {
    expect(lineInsideItem(...lastLineOf(text))).toBe(wanted);
  });
});

describe('an empty line in an item', () => {
  it.each([
    ['gives way to the next step', 'Steps:\n  - Cook: Wash\n    in: CRM\n    ', '  - '],
    ['gives way to the next step of a branch', '    if late:\n      - Cook: Wash\n        ', '      - '],
    ['stays below another one', 'Steps:\n  - Cook: Wash\n\n    ', undefined],
    ['stays in a text that goes on', '  - Cook: Wash\n    note: It is\n      ', undefined],
    ['stays in prose of its own', 'Background:\n  Customers wait.\n  ', undefined],
    ['stays at the left edge', 'Owner: Dana Reyes\n', undefined],
  ])('%s', (_, text, wanted) => {
    expect(itemAfterBlank(...lastLineOf(text))).toBe(wanted);
  });
});

it('a name with a hyphen is one word', () => {
  const words = new RegExp(wordPattern.pattern, `g${wordPattern.flags}`);
  expect('Send the kick-off pack, ONB-012, in Zürich'.match(words)).toEqual([
    'Send',
    'the',
    'kick-off',
    'pack',
    'ONB-012',
    'in',
    'Zürich',
  ]);
});

function lineAfter(line: string): string {
  const rule = rules.find(({ beforeText }) => regularExpression(beforeText).test(line));
  const indentation = line.slice(0, line.length - line.trimStart().length);
  if (!rule) return indentation;
  return indentation + (rule.action.indent === 'indent' ? '  ' : '') + (rule.action.appendText ?? '');
}

function regularExpression(text: string | { pattern: string; flags: string }): RegExp {
  return typeof text === 'string' ? new RegExp(text) : new RegExp(text.pattern, text.flags);
}

function lastLineOf(text: string): [number, (line: number) => string | undefined] {
  const lines = text.split('\n');
  return [lines.length - 1, (line) => lines[line]];
}
