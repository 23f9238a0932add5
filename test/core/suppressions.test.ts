import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../core/fixes/apply.ts';
import { checkText, found } from './check-text.ts';

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

describe('with a last day', () => {
  const text = (until: string) => `SOP: X

Steps:
  # sop-ignore role-missing until ${until}: the whole kitchen does it
  - Wash up
`;

  it('a comment silences up to that day', () => {
    expect(roleFindings(text('2026-11-16'))).toEqual([]);
  });

  it('it does nothing from the next day on, and is reported', () => {
    const [day, role] = roleFindings(text('2026-11-15'));
    expect([day, role]).toEqual(['syntax/ignore-unused: 2026-11-15', 'role-missing: Wash up']);
    expect(found(text('2026-11-15'), [], { ...options, calendar: false })).not.toContain(day);
  });

  it.each([
    ['2026-02-30', 'syntax/date-impossible: 2026-02-30'],
    ['31.01.2027', 'syntax/date-format: 31.01.2027'],
  ])('%s is no day', (until, finding) => {
    expect(roleFindings(text(until))).toEqual([finding]);
  });

  it('a reason may begin with the word', () => {
    const reason = text('x').replace(' until x:', ': until the new cook comes');
    expect(roleFindings(reason)).toEqual([]);
  });
});

describe('a comment that silences nothing', () => {
  const unused = `SOP: X
# sop-ignore owner-missing: nobody wants it
Owner: Dana Reyes

Steps:
  # sop-ignore role-missing: the whole kitchen does it
  - Cook: Wash up
  # sop-ignore syntax/tab: it came so
  - Cook: Dry up
`;
  const names = (text: string, more: Parameters<typeof found>[2] = {}) =>
    found(text, [], { ...options, ...more }).filter((each) => each.startsWith('syntax'));

  it('is reported, and removed by its fix', () => {
    expect(names(unused)).toEqual([
      'syntax/ignore-unused: owner-missing',
      'syntax/ignore-unused: role-missing',
      'syntax/ignore-unused: syntax/tab',
    ]);
    const [first] = checkText(unused, [], options).filter(({ rule }) => rule === 'syntax/ignore-unused');
    expect(first?.severity).toBe('information');
    expect(applyEdits(unused, first?.fixes()[0]?.edits ?? [])).toBe(
      unused.replace('# sop-ignore owner-missing: nobody wants it\n', ''),
    );
  });

  it('is left alone when its rule was not asked, or is off', () => {
    const off = { 'owner-missing': 'off', 'role-missing': 'off', 'syntax/tab': 'off' } as const;
    expect(names(unused, { rules: [] })).toEqual(['syntax/ignore-unused: syntax/tab']);
    expect(names(unused, { severities: off })).toEqual([]);
    expect(names('# sop-ignore title-too-long: it is a name\nSOP: X\n')).toEqual([]);
  });

  it('is left alone when its rule goes by the day, or by facts that nobody has', () => {
    expect(names('SOP: X\n# sop-ignore review-overdue: in spring\nNext review: 2027-02-02\n')).toEqual([]);
  });

  it('of the whole document is reported too', () => {
    const whole = '# sop-ignore owner-missing: nobody wants it\nSOP: X\nOwner: Dana Reyes\n';
    expect(names(whole)).toEqual(['syntax/ignore-unused: owner-missing']);
    expect(names(whole.replace('Owner: Dana Reyes\n', ''))).toEqual([]);
  });

  it('beside one that does is told from it', () => {
    const both = `# sop-ignore role-missing: written for one person
SOP: X

Steps:
  # sop-ignore role-missing: the whole kitchen does it
  - Wash up
  - Dry up
`;
    expect(names(both)).toEqual([]);
  });
});
