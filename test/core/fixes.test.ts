import { expect, it } from 'vitest';
import { applyEdits } from '../../core/fixes/apply.ts';
import { insertField, insertSection } from '../../core/fixes/insert-entry.ts';
import { insertItemField } from '../../core/fixes/insert-item-field.ts';
import { checkText, open } from './check-text.ts';

const field = (text: string, name: string, value: string) =>
  applyEdits(text, [insertField(open(text).document, name, value)]);

it('a field is written in the order of the vocabulary', () => {
  expect(field('SOP: X\nID: A-1\nTrigger:\n  - One\n  - Two\nStatus: active\n', 'scope', 'All')).toBe(
    'SOP: X\nID: A-1\nTrigger:\n  - One\n  - Two\nScope: All\nStatus: active\n',
  );
  expect(field('SOP: X\nStatus: active\n', 'owner', 'Dana')).toBe('SOP: X\nOwner: Dana\nStatus: active\n');
  expect(field('SOP: X', 'owner', 'Dana')).toBe('SOP: X\nOwner: Dana');
  expect(field('SOP: X\r\nStatus: active\r\n', 'owner', 'Dana')).toBe(
    'SOP: X\r\nOwner: Dana\r\nStatus: active\r\n',
  );
  expect(field('SOP: X\nPurpose: It goes\n  on here\n\nSteps:\n  - A: B\n', 'trigger', 'Now')).toBe(
    'SOP: X\nPurpose: It goes\n  on here\nTrigger: Now\n\nSteps:\n  - A: B\n',
  );
});

it('a section is written in the order of the vocabulary, after a blank line', () => {
  const text = 'SOP: X\n\nRoles:\n  - A\n    side: customer\n\nQuality check:\n  - A: B\n';
  expect(applyEdits(text, [insertSection(open(text).document, 'steps', ['  - A: C'])])).toBe(
    'SOP: X\n\nRoles:\n  - A\n    side: customer\n\nSteps:\n  - A: C\n\nQuality check:\n  - A: B\n',
  );
});

it('a field of a step is written among its fields, below its text and above its branches', () => {
  const insert = (text: string) => {
    const { document } = open(text);
    const step = document.allSteps[0];
    return step && applyEdits(text, [insertItemField(document, step.node, 'step', 'output', 'Pack')]);
  };
  const start = 'SOP: X\n\nSteps:\n  - A: B\n';
  expect(insert(start)).toBe(`${start}    output: Pack\n`);
  expect(insert(`${start}    Some text.\n    - Detail\n    if hot: stop\n`)).toBe(
    `${start}    Some text.\n    - Detail\n    output: Pack\n    if hot: stop\n`,
  );
  expect(insert(`${start}    in: CRM\n    within: 2 days\n`)).toBe(
    `${start}    in: CRM\n    output: Pack\n    within: 2 days\n`,
  );
  expect(insert(`${start}    within: 2 days\n`)).toBe(`${start}    output: Pack\n    within: 2 days\n`);
});

it('what is safe to fix is fixed for good: a second run finds nothing more to fix', () => {
  const text = 'SOP: X\nReview date: 1 Nov 2026\nTakes: 2 hrs\n\nSteps:\n  * A: B\n    within: two days\n';
  const fixedOnce = applyEdits(text, safeEdits(text));
  expect(fixedOnce).toContain('Takes: 2 hours');
  expect(fixedOnce).toContain('within: 2 days');
  const fixedTwice = applyEdits(fixedOnce, safeEdits(fixedOnce));
  expect(safeEdits(fixedTwice)).toEqual([]);
});

function safeEdits(text: string) {
  return checkText(text).flatMap((finding) =>
    finding
      .fixes()
      .filter((fix) => fix.safe && fix.preferred)
      .slice(0, 1)
      .flatMap((fix) => fix.edits),
  );
}
