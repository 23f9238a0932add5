import { expect, it } from 'vitest';
import { found } from './check-text.ts';

const options = { preset: 'essential', severities: { 'role-missing': 'error' } } as const;
const roleFindings = (text: string) =>
  found(text, [], options).filter((each) => each.startsWith('role-missing') || each.startsWith('syntax'));

it('a comment silences its rule on the next line, and only there', () => {
  const text = `SOP: X

Steps:
  # sop-ignore role-missing: the whole kitchen does it

  # another remark
  - Wash up
  - Dry up
`;
  expect(roleFindings(text)).toEqual(['role-missing: Dry up']);
});

it('above the header it silences its rule in the whole document', () => {
  const text = `# sop-ignore role-missing: written for one person
SOP: X

Steps:
  - Wash up
  - Dry up
`;
  expect(roleFindings(text)).toEqual([]);
});

it('without a reason it silences nothing and is reported', () => {
  const text = `SOP: X

Steps:
  # sop-ignore role-missing
  - Wash up
`;
  expect(roleFindings(text)).toEqual(['syntax/ignore-without-reason: role-missing', 'role-missing: Wash up']);
});

it('a slip in the name of the rule is reported; a rule of another version is not', () => {
  const text = `SOP: X

Steps:
  # sop-ignore role-mising: the whole kitchen does it
  # sop-ignore some-later-rule: the whole kitchen does it
  - Wash up
`;
  expect(roleFindings(text)).toEqual(['syntax/ignore-unknown-rule: role-mising', 'role-missing: Wash up']);
});

it('literal text is no comment', () => {
  const text = `SOP: X

Steps:
  - Cook: Wash up
    \`\`\`
    # sop-ignore role-missing
    \`\`\`
`;
  expect(roleFindings(text)).toEqual([]);
});
