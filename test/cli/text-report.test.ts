import { describe, expect, test } from 'vitest';
import { rendered, reportOf } from './report.ts';

const text = 'SOP: Opening of an account\nOwner: ⟦the Team⟧\n';

describe('a finding', () => {
  test('says where, what, why and what to do', () => {
    const report = reportOf({
      text,
      rule: 'owner-not-a-person',
      what: '“the Team” is a group, not one person.',
      why: 'What belongs to a team belongs to nobody: each member can believe that another one keeps it right.',
      next: 'Write the name of the one person who answers for the document.',
      fix: 'Make Dana Reyes the owner',
    });
    expect(`\n${rendered(report)}`).toMatchInlineSnapshot(`
      "
      Opening of an account

      error  owner-not-a-person  account.sop:2:8
        2 │ Owner: the Team
          │        ^^^^^^^^

        “the Team” is a group, not one person.
        What belongs to a team belongs to nobody: each member can believe that another
        one keeps it right.
        → Write the name of the one person who answers for the document.
          Quick fix: Make Dana Reyes the owner

      1 document, 1 error
      "
    `);
  });

  test('says nothing twice when the fix does what is asked for', () => {
    const report = reportOf({ text, next: 'Write “Owner:”.', fix: 'Write “Owner:”' });
    expect(rendered(report)).not.toContain('Quick fix');
  });

  test('says once in a document why it matters and what to do, to those who read all of it', () => {
    const [document] = reportOf({ text }).documents;
    if (document === undefined) throw new Error('no document');
    const [finding] = document.findings;
    if (finding === undefined) throw new Error('no finding');
    const another = { ...finding, what: 'Something else is wrong.', next: 'Put this right too.' };
    const sources = new Map([[finding.uri, document.source]]);
    const report = { documents: [{ ...document, findings: [finding, finding, another] }], sources };
    expect(saidIn(rendered(report))).toEqual([
      ...['Something is wrong.', 'It matters.', '→ Put it right.'],
      'Something is wrong.',
      ...['Something else is wrong.', '→ Put this right too.'],
    ]);
  });

  test('names the other places that have to do with it', () => {
    const other = { path: 'staff/people.sop', text: 'Organisation: Acme\n\nPeople:\n  - Dana Reyes\n' };
    const related = [
      { uri: 'file:///staff/people.sop', range: { start: 32, end: 42 }, message: 'Dana Reyes is here' },
    ];
    const report = reportOf({ text, related }, other);
    expect(rendered(report)).toContain('  · staff/people.sop:4:5 Dana Reyes is here\n');
  });
});

describe('a report', () => {
  test('counts documents and findings of each severity', () => {
    const report = reportOf(
      { text, path: 'a.sop' },
      { text, path: 'b.sop', severity: 'warning' },
      { text, path: 'c.sop', severity: 'warning' },
      { text, path: 'd.sop', severity: 'information' },
      { text: 'SOP: Clean', path: 'e.sop' },
    );
    expect(rendered(report).split('\n').at(-2)).toBe('5 documents, 1 error, 2 warnings, 1 information');
  });

  test('is one line when there is nothing to say', () => {
    expect(rendered(reportOf({ text: 'SOP: Clean' }))).toBe('1 document, nothing to report\n');
  });

  test('is grouped under the titles of the documents, or their paths', () => {
    const report = reportOf({ text, path: 'a.sop' }, { text: '⟦Owner⟧: B', path: 'b.sop' });
    expect(rendered(report)).toMatch(
      /^Opening of an account\n\nerror .* a\.sop:2:8\n[\s\S]*\n\nb\.sop\n\nerror .* b\.sop:1:1\n/,
    );
  });

  test('fits the terminal', () => {
    const why = 'It matters to everyone who has to do this, '.repeat(8);
    for (const line of rendered(reportOf({ text, why }), 50).split('\n'))
      expect(line.length).toBeLessThanOrEqual(50);
  });

  test('breaks no place, which terminals make a link of', () => {
    const path = 'procedures/onboarding/new-customers/opening-of-an-account.sop';
    expect(rendered(reportOf({ text, path }), 60)).toContain(`\nerror  some-rule\n  ${path}:2:8\n`);
  });

  test('shows nothing of a document as a command to the terminal', () => {
    const report = reportOf({
      text: 'SOP: \u001b]0;gone\u0007⟦x⟧',
      what: 'No role \u001b[2J',
      path: 'a\u001b[2J.sop',
    });
    // biome-ignore lint/suspicious/noControlCharactersInRegex: that is what must not be there
    expect(rendered(report)).not.toMatch(/[\u0000-\u0009\u000b-\u001f]/);
  });
});

describe('colours', () => {
  const esc = '\u001b[';

  test('are for screens', () => {
    expect(rendered(reportOf({ text }))).not.toContain(esc);
  });

  test('are there when FORCE_COLOR asks for them', () => {
    expect(rendered(reportOf({ text }), 80, { FORCE_COLOR: '1' })).toContain(`${esc}31merror`);
  });

  test('are gone when NO_COLOR is there, whatever FORCE_COLOR says', () => {
    expect(rendered(reportOf({ text }), 80, { NO_COLOR: '1', FORCE_COLOR: '1' })).not.toContain(esc);
  });
});

/** What a report says of its findings, without the lines that they are about. */
function saidIn(report: string): readonly string[] {
  return report
    .split('\n')
    .filter((line) => line.startsWith('  ') && !line.includes('│'))
    .map((line) => line.trim());
}
