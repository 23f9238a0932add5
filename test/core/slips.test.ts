import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../core/fixes/apply.ts';
import { parse, type SyntaxNode } from '../../grammar/index.ts';
import fc from '../fast-check.ts';
import { checkText } from './check-text.ts';

const start = 'SOP: Soup\nRoles:\n  - Cook\n\nSteps:\n  - Cook: Stir\n';

/** What is reported of the language in a text, with the titles of the fixes. */
function slipsIn(text: string): readonly string[] {
  return checkText(text)
    .filter(({ rule }) => rule.startsWith('syntax/'))
    .map(({ rule, range, fixes }) => {
      const titles = fixes().map(({ title }) => title);
      return [`${rule.slice('syntax/'.length)} ${text.slice(range.start, range.end)}`, ...titles].join(' | ');
    });
}

/** The text after the first fix of each finding about the language. */
function fixed(text: string): string {
  const findings = checkText(text).filter(({ rule }) => rule.startsWith('syntax/'));
  return applyEdits(
    text,
    findings.flatMap(({ fixes }) => fixes()[0]?.edits ?? []),
  );
}

describe('a slip has one finding, and the ways to put it right', () => {
  it.each([
    ['Next review: 1 Nov 2026', 'date-format 1 Nov 2026 | Write 2026-11-01'],
    ['Next review: Nov 1, 2026', 'date-format Nov 1, 2026 | Write 2026-11-01'],
    ['Next review: Sunday, November 1st, 2026', 'date-format Sunday, November 1st, 2026 | Write 2026-11-01'],
    ['Next review: 01/11/2026', 'date-format 01/11/2026 | Write 2026-11-01 | Write 2026-01-11'],
    ['Next review: 13/11/2026', 'date-format 13/11/2026 | Write 2026-11-13'],
    ['Next review: 1.11.26', 'date-format 1.11.26 | Write 2026-11-01'],
    ['Next review: 2026/11/1', 'date-format 2026/11/1 | Write 2026-11-01'],
    ['Next review: Marvellous 1, 2026', 'date-format Marvellous 1, 2026'],
    ['Approved by: Dana Reyes, Nov 1, 2026', 'date-format Nov 1, 2026 | Write 2026-11-01'],
    ['Approved by: "Dana Reyes", 2026-11-01', 'quotes-unneeded "Dana Reyes" | Remove the quotes'],
    ['Approved by: Dana Reyes, "2026-11-01"', 'quotes-unneeded "2026-11-01" | Remove the quotes'],
    ['History:\n  - 1.0, Nov 1, 2026, Dana Reyes: New', 'date-format Nov 1, 2026 | Write 2026-11-01'],
    ['Takes: 2 d', 'duration-format 2 d | Write “2 days”'],
    ['Takes: 4h', 'duration-format 4h | Write “4 hours”'],
    ['Takes: 1h30', 'duration-format 1h30 | Write “90 minutes”'],
    ['Takes: two days', 'duration-format two days | Write “2 days”'],
    ['Takes: forty-five minutes', 'duration-format forty-five minutes | Write “45 minutes”'],
    ['Takes: 3 working days', 'duration-format 3 working days | Write “3 business days”'],
    ['Takes: 30', 'duration-format 30 | Write “30 minutes” | Write “30 hours” | Write “30 days”'],
    ['Complete within: 4h of trigger', 'duration-format 4h | Write “4 hours”'],
    ['Owner: "Dana Reyes"', 'quotes-unneeded "Dana Reyes" | Remove the quotes'],
    ['Owner: “Dana Reyes”', 'quotes-unneeded “Dana Reyes” | Remove the quotes'],
    ["Owner: 'Dana O'Neil'", "quotes-unneeded 'Dana O'Neil' | Remove the quotes"],
    ['Owner: "Dana Reyes, Lead"', 'quotes-unneeded "Dana Reyes, Lead" | Remove the quotes'],
    ['Status: "active"', 'quotes-unneeded "active" | Remove the quotes'],
    ['Tags: soup\nColour: red', 'key-unknown Colour: red'],
    ['Version: "1.0"', 'quotes-unneeded "1.0" | Remove the quotes'],
    ['Systems: "CRM", Email', 'quotes-unneeded "CRM" | Remove the quotes'],
    ['People:\n  - "Dana Reyes"', 'quotes-unneeded "Dana Reyes" | Remove the quotes'],
  ])('%j', (line, wanted) => {
    const found = slipsIn(`${start}${line}\n`).filter((each) => !each.startsWith('key-misplaced'));
    expect(found).toEqual([wanted]);
  });

  it.each([
    ['    by: 48h before Stir', 'duration-format 48h | Write “48 hours”'],
    ['    by: 1 Nov 2026', 'date-format 1 Nov 2026 | Write 2026-11-01'],
    ['    wait: 2d after Stir', 'duration-format 2d | Write “2 days”'],
    ['    within: "4 hours" of Stir', 'quotes-unneeded "4 hours" | Remove the quotes'],
    ['    within: 4 hours of "Stir"', 'quotes-unneeded "Stir" | Remove the quotes'],
    ['    if hot: go to “Stir”', 'quotes-unneeded “Stir” | Remove the quotes'],
    ['    handover: Soup to "Cook"', 'quotes-unneeded "Cook" | Remove the quotes'],
    ['    if hot: call the guest', 'target-missing call the guest | Put “- Call the guest” below it'],
    ['    if hot: back to Stir', 'target-missing back to Stir | Write “go to Stir”'],
    ['    with: "Cook"', 'quotes-unneeded "Cook" | Remove the quotes'],
    ['  - "Cook": Serve', 'quotes-unneeded "Cook" | Remove the quotes'],
    ['  - - Cook: Serve', 'bullet-mark - -  | Write “- ”'],
    ['  - 1. Cook: Serve', 'bullet-mark - 1.  | Write “- ”'],
    ['  * - Cook: Serve', 'bullet-mark * -  | Write “- ”'],
    ['    - • Expired', 'bullet-mark - •  | Write “- ”'],
    ['  - Cook: "Serve the soup"', 'quotes-unneeded "Serve the soup" | Remove the quotes'],
  ])('%j', (line, wanted) => {
    expect(slipsIn(`${start}${line}\n`)).toEqual([wanted]);
    expect(slipsIn(fixed(`${start}${line}\n`))).toEqual([]);
  });

  it.each([
    ['    by: end of day'],
    ['    by: two days before'],
    ['    Say "Good morning".'],
    ['    note: "Good morning" is what the guests like to hear'],
    ['    quality bar: "Good morning"'],
    ['  - Cook: Say "Good morning"'],
    ["  - Cook: Answer the guests' questions"],
    ['    output: "Menu"'],
    ['    - 1. May is a holiday'],
    ['    - -5 °C'],
  ])('%j is none', (line) => expect(slipsIn(`${start}${line}\n`)).toEqual([]));
});

describe('a person on one line with more', () => {
  const company = (person: string) =>
    `Organisation: Soups\n\nPeople:\n  - ${person}\n    until: 2027-01-31\n`;

  it.each([
    ['Ida Bo, Cook', 'Ida Bo\n    role: Cook'],
    ['Ida Bo: Cook, Baker', 'Ida Bo\n    role: Cook, Baker'],
    ['Ida Bo, ida@soups.example', 'Ida Bo\n    email: ida@soups.example'],
  ])('%s', (person, apart) => {
    expect(slipsIn(company(person))).toHaveLength(1);
    expect(fixed(company(person))).toBe(company(apart));
    expect(slipsIn(company(apart))).toEqual([]);
  });
});

describe('a line that belongs to nothing', () => {
  it.each([
    ['owner Ida Bo', 'text-stray owner | Write “Owner:”', 'Owner: Ida Bo'],
    ['trigger – a guest is hungry', 'text-stray trigger | Write “Trigger:”', 'Trigger: a guest is hungry'],
    ['next review 2027-01-01', 'text-stray next review | Write “Next review:”', 'Next review: 2027-01-01'],
    ['quality check', 'text-stray quality check | Write “Quality check:”', 'Quality check:'],
    ['**Owner:** Ida Bo', 'key-synonym **Owner:** Ida Bo | Write “Owner:”', 'Owner: Ida Bo'],
    ['status is unknown', 'text-stray status is unknown', 'status is unknown'],
    ['steps are hard', 'text-stray steps are hard', 'steps are hard'],
  ])('%j may be a key all the same', (line, wanted, after) => {
    expect(slipsIn(`${start}${line}\n`)).toEqual([wanted]);
    expect(fixed(`${start}${line}\n`)).toBe(`${start}${after}\n`);
  });

  it('is told from its neighbour, which may be another', () => {
    expect(slipsIn(`${start}owner Ida Bo\nIt is hot\n**Scope:** All soups\n`)).toEqual([
      'text-stray owner | Write “Owner:”',
      'text-stray It is hot',
      'key-synonym **Scope:** All soups | Write “Scope:”',
    ]);
  });

  it('that begins with a role below steps is a step without its dash', () => {
    const steps = `${start}Cook: Taste\nCook: Serve\n`;
    expect(slipsIn(steps)).toEqual([
      'bullet-missing Cook: Taste | Make it a step: “- Cook: Taste”',
      'bullet-missing Cook: Serve | Make it a step: “- Cook: Serve”',
    ]);
    expect(fixed(steps)).toBe(`${start}  - Cook: Taste\n  - Cook: Serve\n`);
    expect(slipsIn(`${start}Guest: Eat\n`)).toEqual(['key-unknown Guest: Eat']);
    expect(slipsIn('SOP: Soup\nRoles: Cook\n\nSteps:\nCook: Stir\n')).toEqual([
      'bullet-missing Cook: Stir | Make it a step: “- Cook: Stir”',
    ]);
  });
});

describe('a document without a header', () => {
  const missing = 'does not begin with its kind and title';

  it.each([
    ['# Closing the café\n\nOwner: Ines Duarte\n', 'SOP: Closing the café\n\nOwner: Ines Duarte\n'],
    ['Closing the café\nOwner: Ines Duarte\n', 'SOP: Closing the café\nOwner: Ines Duarte\n'],
    ['\n# Closing the café\n', '\nSOP: Closing the café\n'],
    ['# Written by Ines.\nOwner: Ines Duarte\n', '# Written by Ines.\nSOP: \nOwner: Ines Duarte\n'],
    [
      '# sop-ignore title-missing: none yet\nOwner: Ines Duarte\n',
      '# sop-ignore title-missing: none yet\nSOP: \nOwner: Ines Duarte\n',
    ],
    ['Owner: Ines Duarte\n', 'SOP: \nOwner: Ines Duarte\n'],
  ])('%j', (text, after) => {
    const [first, ...others] = checkText(text).filter(({ rule }) => /header-missing|text-stray/.test(rule));
    expect(first?.what).toContain(missing);
    expect(others).toEqual([]);
    expect(applyEdits(text, first?.fixes()[0]?.edits ?? [])).toBe(after);
  });
});

it('a name in quotes is the name without them: nothing else is reported of it', () => {
  const names = (text: string) =>
    checkText(text)
      .map(({ rule }) => rule)
      .sort();
  const plain = `${start}    if hot: go to Stir\n`;
  const quoted = plain.replace('go to Stir', 'go to "Stir"').replace('  - Cook:', '  - “Cook”:');
  expect(names(quoted)).toEqual([...names(plain), 'syntax/quotes-unneeded', 'syntax/quotes-unneeded'].sort());
});

describe('a fix of how a line is written leaves what it says', () => {
  const line = fc
    .tuple(
      fc.constantFrom('', '  ', '    ', '      '),
      fc.constantFrom(
        '- Cook: Stir',
        '- Cook:Serve',
        'within: 2 days',
        'within 2 days',
        '- quality bar:',
        '## Steps',
        '# Quality check',
        '### History:',
        '- in parallel',
        '- track A',
        'if cold:',
        'Owner Dana',
        'Some prose.',
        'stop',
      ),
    )
    .map((parts) => parts.join(''));

  it.each(['heading-markdown', 'colon-missing'])('%s', (code) => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 14 }), (lines) => {
        const text = `SOP: Soup\n${lines.join('\n')}`;
        const findings = checkText(text).filter(({ rule }) => rule === `syntax/${code}`);
        for (const edits of findings.flatMap(({ fixes }) => fixes().map((fix) => fix.edits))) {
          expect(readings(applyEdits(text, edits))).toEqual(readings(text));
        }
      }),
      { numRuns: 300 },
    );
  });

  /** Keys, names and texts as they were read, by the node that they were read as. */
  function readings(text: string): unknown {
    const reading = (node: SyntaxNode): unknown => {
      const below = node.children.map(reading);
      if (node.kind === 'field' || node.kind === 'section') return [node.name, node.value.text, below];
      if (node.kind === 'item') return [node.label?.text, node.title.text, below];
      if (node.kind === 'parallel') return [node.kind, below];
      return [node.kind, node.kind === 'track' ? node.name.text : node.own.text, below];
    };
    return parse(text).blocks.flatMap((block) => block.nodes.map(reading));
  }
});

describe('what stands there without its colon', () => {
  it.each([
    ['owner Ines Duarte', 'owner-missing'],
    ['purpose The kitchen is clean in the morning', 'purpose-missing'],
    ['trigger - the last guest leaves', 'trigger-missing'],
    ['next review 2027-01-04', 'review-date-missing'],
    ['completed when every pot is dry', 'done-missing'],
  ])('is not called missing as well: %s', (line, rule) => {
    const rules = (text: string) => checkText(text).map((finding) => finding.rule);
    expect(rules(start)).toContain(rule);
    const without = rules(start.replace('Roles:', `${line}\nRoles:`));
    expect(without).toContain('syntax/text-stray');
    expect(without).not.toContain(rule);
    const silenced = start.replace(
      'Roles:',
      `# sop-ignore syntax/text-stray: we write it so\n${line}\nRoles:`,
    );
    expect(rules(silenced)).toContain(rule);
  });
});
