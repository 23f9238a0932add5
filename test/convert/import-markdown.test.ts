import { describe, expect, test } from 'vitest';
import { importMarkdown } from '../../convert/import.ts';
import { check, readDocument, Workspace } from '../../core/index.ts';
import { parse } from '../../grammar/index.ts';

function imported(source: string, name = 'source.md') {
  return importMarkdown(source, { name });
}

/** The lines of a section, or the value of a field, as the document has them. */
function part(text: string, label: string): string {
  const lines = text.split('\n');
  const start = lines.findIndex((line) => line === `${label}:` || line.startsWith(`${label}: `));
  if (start < 0) return '';
  const value = (lines[start] ?? '').slice(label.length + 1).trim();
  const end = lines.findIndex((line, at) => at > start && line !== '' && !line.startsWith(' '));
  const below = lines.slice(start + 1, end < 0 ? undefined : end).map((line) => line.slice(2));
  return [value, ...below].join('\n').trim();
}

const steps = (source: string) => part(imported(source).text, 'Steps');

describe('the header', () => {
  const header = `SOP: Return of a rented bicycle
ID: BIK-004
Owner: Ines Duarte
Version: 2.1
Next review: 2026-03-01`;

  test.each([
    [
      'front matter',
      '---\ntitle: Return of a rented bicycle\nid: BIK-004\nowner: Ines Duarte\nversion: "2.1"\nnext_review: 2026-03-01\n---\n',
    ],
    [
      'front matter that ends with points',
      '---\ntitle: Return of a rented bicycle\nid: BIK-004\nowner: Ines Duarte\nversion: "2.1"\nnext_review: 2026-03-01\n...\n',
    ],
    [
      'a table in HTML with blank lines in it',
      '# Return of a rented bicycle\n\n<table>\n<tr><td>SOP ID</td><td>BIK-004</td></tr>\n\n<tr><td>Owner</td><td>Ines Duarte</td></tr>\n<tr><td>Version</td><td>2.1</td></tr>\n<tr><td>Next review</td><td>2026-03-01</td></tr>\n</table>\n',
    ],
    [
      'front matter whose first line is missing',
      'title: Return of a rented bicycle\nid: BIK-004\nowner: Ines Duarte\nversion: "2.1"\nnext-review: 1 March 2026\n---\n',
    ],
    [
      'a table of names and values',
      '# Return of a rented bicycle\n\n| Field | Value |\n|---|---|\n| SOP ID | BIK-004 |\n| Process owner | Ines Duarte |\n| Revision | 2.1 |\n| Review date | Mar 1, 2026 |\n',
    ],
    [
      'a table with one row of values',
      '# Return of a rented bicycle\n\n| Document ID | Owner | Revision | Review date |\n|---|---|---|---|\n| BIK-004 | Ines Duarte | 2.1 | 2026/03/01 |\n',
    ],
    [
      'bold labels',
      '# Return of a rented bicycle\n\n**SOP ID:** BIK-004  \n**Owner**: Ines Duarte  \n**Version:** 2.1\n\n*Next Review: 2026-03-01*\n',
    ],
    [
      'bullets',
      '# Return of a rented bicycle\n\n## Document information\n\n- **ID**: BIK-004\n- **Owner**: Ines Duarte\n- **Version**: 2.1\n- **Next review**: 01.03.2026\n',
    ],
    [
      'an ID in the title',
      '# BIK-004: Return of a rented bicycle\n\nOwner: Ines Duarte | Version: 2.1 | Next review: 2026-03-01\n',
    ],
  ])('is read from %s', (_, source) => {
    const { text } = imported(source);
    const wanted = header.split('\n');
    expect(text.split('\n').filter((line) => wanted.includes(line))).toEqual(wanted);
  });

  test('a value in another form is written in that of the language, and the report says so', () => {
    const { text, report } = imported('# A\n\nReview cycle: Annual\n\nStatus: Under review\n');
    expect(text).toContain('Review every: 1 year\n');
    expect(text).toContain('Status: in review\n');
    expect(report.placed).toContainEqual(
      expect.objectContaining({
        to: 'Review every',
        first: 3,
        note: 'Review cycle: “Annual”, written “1 year”',
      }),
    );
  });

  test('a version in front matter is no number', () => {
    expect(part(imported('---\ntitle: A\nversion: 1.10\n---\n').text, 'Version')).toBe('1.10');
  });

  test('a date that may be two days is left to a person', () => {
    const { text, report } = imported('# A\n\nNext review: 3/4/2026\n');
    expect(text).toContain('Next review: TODO\n');
    expect(part(text, 'Background')).toContain('3/4/2026');
    expect(report.doubts).toEqual([
      { line: 3, what: '“3/4/2026” may be 2026-04-03 or 2026-03-04; write the day under “Next review”' },
    ]);
  });

  test.each([
    ['1st of March 2026', '2026-03-01'],
    ['the 1st March 2026', '2026-03-01'],
    ['Mon, 2 March 2026', '2026-03-02'],
    ['1-Mar-26', '2026-03-01'],
    ['2026-03-01 14:30', '2026-03-01'],
    ['25/12/2026', '2026-12-25'],
  ])('%s is a day', (said, day) => {
    expect(part(imported(`# A\n\nNext review: ${said}\n`).text, 'Next review')).toBe(day);
  });

  test('a day that may be two is the one that others of the source agree with', () => {
    const other = (day: string) => imported(`# A\n\nNext review: 3/4/2026\n\nLast reviewed: ${day}\n`);
    expect(part(other('25/12/2025').text, 'Next review')).toBe('2026-04-03');
    expect(part(other('12/25/2025').text, 'Next review')).toBe('2026-03-04');
    expect(part(other('1/2/2026').text, 'Next review')).toBe('TODO');
  });

  test.each([
    ['April 2026', 'has no day; write one, such as 2026-04-01,'],
    ['Q2 2026', 'has no day; write one, such as 2026-06-30,'],
    ['04/2026', 'has no day; write one, such as 2026-04-01,'],
    ['2027', 'has no day; write one, such as 2027-12-31,'],
    ['1 March', 'has no year; write the whole day'],
  ])('of “%s” it is said what it lacks, and not that the source has nothing', (said, why) => {
    const { text, report } = imported(`# A\n\nNext review: ${said}\n`);
    expect(text).toContain('Next review: TODO\n');
    expect(part(text, 'Background')).toContain(said);
    expect(report.doubts).toEqual([{ line: 3, what: `“${said}” ${why} under “Next review”` }]);
    expect(report.missing).not.toContain('Next review');
  });

  test('an approval has its day in any form', () => {
    for (const said of ['Dana Reyes, 1 Feb 2026', 'Dana Reyes (1 Feb 2026)', 'Dana Reyes on 1 Feb 2026'])
      expect(part(imported(`# A\n\nApproved by: ${said}\n`).text, 'Approved by')).toBe(
        'Dana Reyes, 2026-02-01',
      );
  });

  test.each([
    ['SOP-012: Locking up', 'SOP-012', 'Locking up'],
    ['SOP-012 Locking up', 'SOP-012', 'Locking up'],
    ['QA-7 – Locking up', 'QA-7', 'Locking up'],
    ['SOP #12 - Locking up', 'SOP-12', 'Locking up'],
    ['SOP No. 012: Locking up', 'SOP-012', 'Locking up'],
    ['HR-SOP-012 Locking up', 'HR-SOP-012', 'Locking up'],
    ['Locking up (SOP-012)', 'SOP-012', 'Locking up'],
    ['Standard Operating Procedure: Locking up', '', 'Locking up'],
    ['SOP: SOP-012 Locking up', 'SOP-012', 'Locking up'],
    ['COVID-19 screening', '', 'COVID-19 screening'],
    ['ISO 9001 audit', '', 'ISO 9001 audit'],
  ])('the title “%s” has the ID “%s”', (said, id, title) => {
    const { text } = imported(`# ${said}\n\n1. Lock up\n`);
    expect(text.startsWith(`SOP: ${title}\n`)).toBe(true);
    expect(part(text, 'ID')).toBe(id);
    expect(part(imported('1. Lock up\n', `${said.replace(':', ' -')}.md`).text, 'ID')).toBe(id);
  });

  test('an ID that stands in the title and below it is one', () => {
    const { text } = imported('# SOP-012 Locking up\n\nSOP ID: SOP-012\n\n1. Lock up\n');
    expect(text).toMatch(/^SOP: Locking up\nID: SOP-012\n/);
    expect(part(text, 'Background')).toBe('');
  });

  test('what only stands for a value is none', () => {
    const { text, report } = imported(
      '# A\n\n| Document ID | Effective date |\n|---|---|\n| _(assigned later)_ | N/A |\n',
    );
    expect(text).not.toMatch(/^(?:ID|Effective):/m);
    expect(report.missing).toEqual(['Owner', 'Purpose', 'Trigger', 'Next review', 'Steps', 'Quality check']);
  });

  test('what is missing is a TODO, and so a finding', () => {
    const { text } = imported('# A\n\n1. Open the box.\n');
    const document = readDocument('file:///a.sop', parse(text));
    const found = check(document, new Workspace(), { today: '2026-11-16' }).map(({ rule }) => rule);
    expect(found).toEqual(expect.arrayContaining(['placeholder-left', 'role-missing']));
  });

  test('a document without a title is called by its file', () => {
    expect(imported('1. Open it\n', 'notes/return-of_bicycles.md').text).toMatch(
      /^SOP: Return of bicycles\n/,
    );
  });
});

describe('sections', () => {
  test('go by their names and by what people call them', () => {
    const { text } = imported(`# Closing the shop

## Objective
Nothing is stolen over night.

## Applies to
All three shops.

## Prerequisites
- The keys
- The alarm code

## Glossary
- **Float**: The money that stays in the till
- Z-report - What the till prints at the end

## KPIs
| KPI | Target | Frequency |
|---|---|---|
| Alarms by mistake | under 2 | Monthly |

## Common mistakes
1. The back door is forgotten.

## Change log
| Version | Date | Author | Changes |
|---|---|---|---|
| 1.1 | 2 Feb 2026 | Ines Duarte | Alarm added |

## Related documents
- [Opening](opening.md)
`);
    expect(part(text, 'Purpose')).toBe('Nothing is stolen over night.');
    expect(part(text, 'Scope')).toBe('All three shops.');
    expect(part(text, 'Inputs')).toBe('- The keys\n- The alarm code');
    expect(part(text, 'Definitions')).toBe(
      '- Float: The money that stays in the till\n- Z-report: What the till prints at the end',
    );
    expect(part(text, 'Metrics')).toBe('- Alarms by mistake: target under 2, measured monthly');
    expect(part(text, 'Mistakes')).toBe('- The back door is forgotten.');
    expect(part(text, 'History')).toBe('- 1.1, 2026-02-02, Ines Duarte: Alarm added');
    expect(part(text, 'References')).toBe('- [Opening](opening.md)');
  });

  test('a table of any form is read like one of Markdown, and is one where it has no other place', () => {
    const { text } = imported(`# A

## Roles

<table><tr><th>Role</th><th>Duties</th></tr><tr><td>Cook</td><td><ul><li>Cleans</li><li>Locks up</li></ul></td></tr></table>

## History

Version  Date        Change
-------  ----------  ---------------
1.0      2026-01-02  The first one

## Prices

+------+-------+
| Item | Price |
+------+-------+
| Soup | 4     |
+------+-------+
`);
    expect(part(text, 'Roles')).toBe('- Cook\n  note: Cleans; Locks up');
    expect(part(text, 'History')).toBe('- 1.0, 2026-01-02, TODO: The first one');
    expect(part(text, 'Background')).toBe('### Prices\n\n| Item | Price |\n|---|---|\n| Soup | 4 |');
  });

  test('roles come from lists, tables and headings', () => {
    const roles = (source: string) =>
      part(imported(`# A\n\n## Roles and responsibilities\n\n${source}`).text, 'Roles');
    expect(roles('- **Shift Lead:** locks up\n- Cashier\n')).toBe(
      '- Shift Lead\n  note: locks up\n- Cashier',
    );
    expect(roles('| Role | Duties |\n|---|---|\n| Cashier | Counts |\n')).toBe('- Cashier\n  note: Counts');
    expect(roles('### Shift Lead\n\nLocks up.\n')).toBe('- Shift Lead\n  note: Locks up.');
  });

  test('bold words are headings, of the document or of the part that they stand in', () => {
    const duties = '**Responsibilities**\n\n- Shift Lead: locks up\n\n';
    const whole = imported(
      `# A\n\n**Purpose**\n\nNothing is stolen.\n\n${duties}**Procedure**\n\n1. SL: Open it\n`,
    );
    expect(part(whole.text, 'Purpose')).toBe('Nothing is stolen.');
    expect(part(whole.text, 'Roles')).toBe('- Shift Lead\n  note: locks up');
    expect(part(whole.text, 'Steps')).toBe('- Shift Lead: Open it');
    const within = imported(`# A\n\n## The shop\n\n${duties}`);
    expect(part(within.text, 'Background')).toContain('### Responsibilities\n\n- Shift Lead: locks up');
  });

  test('are known without any mark of a heading, as in a letter', () => {
    const { text } = imported(`Closing the shop

1. Purpose

Nothing is stolen.

2. Opening hours

Nine to five.

3. Responsibilities

Shift Lead: locks up

4. Procedure

4.1 Shift Lead: Lock the door
4.2 Hide the key

REFERENCES

SHP-001
`);
    expect(text).toMatch(/^SOP: Closing the shop\n/);
    expect(part(text, 'Purpose')).toBe('Nothing is stolen.');
    expect(part(text, 'Roles')).toBe('- Shift Lead\n  note: locks up');
    expect(part(text, 'Background')).toBe('### Opening hours\n\nNine to five.');
    expect(part(text, 'Steps')).toBe('- Shift Lead: Lock the door\n- Hide the key');
    expect(part(text, 'References')).toBe('- SHP-001');
  });

  test.each([
    ['bold words', '**STANDARD OPERATING PROCEDURE**\n\n**Closing the shop**\n\n**Purpose**\n\nTo close.\n'],
    ['headings', '# Standard operating procedure (SOP)\n\n## Closing the shop\n\n### Purpose\n\nTo close.\n'],
    ['headings of one rank', '# SOP\n\n# Closing the shop\n\n## Purpose\n\nTo close.\n'],
  ])('what kind of document it is, above the title, is not the title: %s', (_, source) => {
    const { text, report } = imported(source);
    expect(text).toMatch(/^SOP: Closing the shop\n/);
    expect(part(text, 'Purpose')).toBe('To close.');
    expect(report.placed[0]).toMatchObject({ to: 'left out', first: 1 });
  });

  test('a role that is named twice is in the report', () => {
    const { text, report } = imported('# A\n\n## Roles\n\n- Cashier\n- Cashier\n');
    expect(part(text, 'Roles')).toBe('- Cashier');
    expect(report.placed).toContainEqual({
      first: 6,
      last: 6,
      to: 'Roles',
      source: 'Cashier',
      note: 'it is named before',
    });
  });

  test('exceptions are conditions with what is done then', () => {
    const { text } = imported(`# A

## Steps
1. Cashier: Count the till
2. Shift Lead: Lock up

## Exceptions
- If the alarm is broken, call the guard.
- When the sum is wrong: go back to step 1.

## Troubleshooting
### The door does not close
1. Push it.
`);
    expect(part(text, 'Exceptions')).toBe(`- if the alarm is broken:
  - Call the guard
- if the sum is wrong: go to Count the till
- if the door does not close:
  - Push it`);
  });

  test('what has no place stands under Background, below the heading that it had', () => {
    const { text } = imported(
      '# A\n\nIntro text.\n\n## Our values\n\n> Be kind.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n![A picture](shop.png)\n',
    );
    expect(part(text, 'Background')).toBe(
      '### A\n\nIntro text.\n\n### Our values\n\n> Be kind.\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n![A picture](shop.png)',
    );
  });

  test('a line that would begin a section of the language stays a line of the text', () => {
    const { text } = imported('# A\n\nSome words.\n\n## B\n\nSteps:\n\n```yaml\nsteps:\n  - one\n```\n');
    expect(part(text, 'Background')).toContain('Steps\\:');
    expect(part(text, 'Background')).toContain('```yaml\nsteps:\n  - one\n```');
  });

  test('links by reference have their address where they stand', () => {
    expect(steps('# A\n\n1. Open [the form].\n\n[the form]: https://forms.example/1\n')).toBe(
      '- Open [the form](https://forms.example/1)',
    );
  });
});

describe('steps', () => {
  test.each([
    ['an ordered list', '1. Open the box\n2. Close the box\n'],
    ['a list with other numbers', '1) Open the box\n1) Close the box\n'],
    ['checkboxes', '- [ ] Open the box\n- [x] Close the box\n'],
    ['bullets below a heading of steps', '## Procedure\n\n* Open the box\n* Close the box\n'],
    ['numbered headings', '## Procedure\n\n### 1. Open the box\n\n### 2. Close the box\n'],
    ['headings that say step', '## Step 1: Open the box\n\n## Step 2 - Close the box\n'],
    ['headings that say what is done', '## Open the box\n\n## Close the box\n'],
    ['a table', '## Steps\n\n| # | Action |\n|---|---|\n| 1 | Open the box |\n| 2 | Close the box |\n'],
    [
      'a table in HTML',
      '## Steps\n\n<table><tr><th>Step</th><th>Task</th></tr><tr><td>1</td><td>Open the box</td></tr><tr><td>2</td><td>Close the box</td></tr></table>\n',
    ],
    ['numbers that were typed', '## Procedure\n\n2.1 Open the box\n\n2.2 Close the box\n'],
    ['numbers that were typed line by line', '## Procedure\n\n(1) Open the box\n(2) Close the box\n'],
    ['lines that say step', '## Procedure\n\n**Step 1:** Open the box\n\n**Step 2:** Close the box\n'],
    ['bullets that were typed', '## Procedure\n\n• Open the box\n• Close the box\n'],
    [
      'a table drawn with borders',
      '## Steps\n\n+---+-----------+\n| # | Action    |\n+===+===========+\n| 1 | Open the  |\n|   | box       |\n+---+-----------+\n| 2 | Close the |\n|   | box       |\n+---+-----------+\n',
    ],
    [
      'a table drawn with dashes',
      '## Steps\n\n No  Action\n---  --------------\n 1   Open the box\n 2   Close the box\n',
    ],
    [
      'headings with attributes',
      '## Procedure {#procedure}\n\n### 1. Open the box {-}\n\n### 2. Close the box {.x}\n',
    ],
    ['paragraphs that say what to do', '## In short\n\nOpen the box.\n\nClose the box.\n'],
  ])('are read from %s', (_, source) => {
    expect(steps(`# A\n\n${source}`).replace(/^ *#.*\n/gm, '')).toBe('- Open the box\n- Close the box');
  });

  test('have roles from prefixes, columns, headings and the subjects of sentences', () => {
    expect(steps('1. **Shift Lead**: Lock the door\n')).toBe('- Shift Lead: Lock the door');
    expect(steps('1. Shift lead: lock the door\n')).toBe('- Shift lead: Lock the door');
    expect(steps('## Steps\n\n| Step | Who | Task |\n|---|---|---|\n| 1 | Baker | Knead the dough |\n')).toBe(
      '- Baker: Knead the dough',
    );
    expect(steps('## Steps for the Cashier\n\n- Count the till\n')).toBe(
      '# Steps for the Cashier\n- Cashier: Count the till',
    );
    expect(steps('1. The Shift Lead must lock the door.\n')).toBe(
      '- Shift Lead: Lock the door\n  The Shift Lead must lock the door.',
    );
    expect(steps('1. The Shift Lead locks the door.\n')).toBe(
      '- Shift Lead: Lock the door\n  The Shift Lead locks the door.',
    );
  });

  test.each([
    ['The warehouse manager checks the seal and signs it.', 'Warehouse Manager: Check the seal and sign it'],
    [
      'The warehouse manager then sends the list to the office.',
      'Warehouse Manager: Send the list to the office',
    ],
    ['The warehouse manager must check the seal.', 'Warehouse Manager: Check the seal'],
    ['The WM checks the seal.', 'Warehouse Manager: Check the seal'],
    ['The warehouse manager is told.', undefined],
    ['The warehouse manager notes on the desk are old.', undefined],
    ['The driver of the van checks the seal.', undefined],
  ])('“%s” is the work of a role that is declared: %s', (sentence, step) => {
    const declared = '# A\n\n## Roles\n\n- Warehouse Manager: sends goods\n\n## Steps\n\n1. ';
    expect(steps(declared + sentence)).toBe(
      step === undefined ? `- ${sentence.slice(0, -1)}` : `- ${step}\n  ${sentence}`,
    );
    if (!/must|WM/.test(sentence))
      expect(steps(`## Steps\n\n1. ${sentence}`)).toBe(`- ${sentence.slice(0, -1)}`);
  });

  test('are declared as roles once', () => {
    expect(part(imported('1. Shift Lead: Lock the door\n2. Shift lead: Go home\n').text, 'Roles')).toBe(
      '- Shift Lead',
    );
  });

  test.each([
    ['in brackets under Roles', '## Roles\n\n- Customer Service Representative (CSR): takes calls\n'],
    ['before its meaning under Roles', '## Roles\n\n- **CSR (Customer Service Representative)**\n'],
    ['as a heading under Roles', '## Roles\n\n### Customer Service Representative (CSR)\n\nTakes calls.\n'],
    ['by its first letters alone', '## Roles\n\n- Customer Service Representative\n'],
    ['in a sentence', 'Each customer service representative (CSR) is trained.\n'],
    ['as a term', '## Abbreviations\n\n- **CSR**: Customer service representative\n'],
    [
      'in a table of terms',
      '## Definitions\n\n| Term | Meaning |\n|---|---|\n| CSR | Customer Service Representative |\n',
    ],
  ])('have the role whose short form is explained %s', (_, explained) => {
    const source = `# A\n\n${explained}\n## Steps\n\n1. **CSR:** Log it\n2. CSR – Send it\n3. The CSR calls the customer.\n`;
    const performers = [...steps(source).matchAll(/^- ([^:\n]*): /gm)].map(([, role = '']) => role);
    expect(performers).toHaveLength(3);
    expect(new Set(performers.map((role) => role.toLowerCase())).size).toBe(1);
    expect(performers[0]).toMatch(/^(?:Customer service representative|CSR)$/i);
    expect(part(imported(source).text, 'Roles').match(/^- /gm)).toHaveLength(1);
  });

  test('have no role of letters that nobody explains, or that stand for two', () => {
    expect(steps('1. **API:** Check the log\n')).toBe('- API\n  Check the log');
    const two = '## Roles\n\n- Shift Lead (SL)\n- Sales Lead (SL)\n\n## Steps\n\n1. SL: Open the door\n';
    expect(steps(two)).toBe('- SL\n  Open the door');
  });

  test('the name that a role has in a step or a way is in the report where it is another one', () => {
    const { text, report } = imported(
      '# A\n\n## Roles\n\n- Shift Lead (SL)\n- Cashier\n\n## Steps\n\n1. Cashier: Count. If it differs, escalate to the SL.\n',
    );
    expect(text).toContain('if it differs: escalate to Shift Lead\n');
    expect(report.placed).toContainEqual({
      first: 10,
      last: 10,
      to: 'Roles',
      source: 'SL',
      note: 'another name of “Shift Lead”',
    });
  });

  test('keep what stands below them, in its order', () => {
    expect(
      steps(`1. Open the box. It is heavy.
   - Use the knife
     - The blue one

   \`\`\`sh
   open --box
   \`\`\`

   > [!WARNING]
   > The edge is sharp.

   Note: Keep the paper.

   ![The box](box.png)
`),
    ).toBe(`- Open the box
  It is heavy.
  - Use the knife
  - The blue one
  \`\`\`sh
  open --box
  \`\`\`
  warning: The edge is sharp.
  note: Keep the paper.
  ![The box](box.png)`);
  });

  test('have times and ways as structure', () => {
    expect(
      steps(`1. Count the till (15 minutes)
2. Write the report within 2 hours of closing
3. Compare both. If they differ, go back to step 1.
4. Shift Lead: Sign. If rejected, escalate to the Shift Lead. Otherwise all is well.
`),
    ).toBe(`- Count the till
  takes: 15 minutes
- Write the report
  within: 2 hours of closing
- Compare both
  if they differ: go to Count the till
- Shift Lead: Sign
  if rejected: escalate to Shift Lead
  Otherwise all is well.`);
  });

  test('an item that only says where the work goes is a branch of the step before', () => {
    const source = `1. Packer: Check the delivery note
2. If something is missing, go back to step 1.
3. Packer: Store the goods
4. Packer: Sign. If the note is wrong, go to step 2.
`;
    expect(steps(source)).toBe(`- Packer: Check the delivery note
  if something is missing: go to Check the delivery note
- Packer: Store the goods
- Packer: Sign
  If the note is wrong, go to step 2.`);
    expect(imported(source).report.placed).toContainEqual(
      expect.objectContaining({ source: 'If something is missing, go back to step 1.' }),
    );
    expect(steps('1. If nobody is there, go to step 2.\n2. Packer: Check the bell\n')).toBe(
      '- If nobody is there, go to step 2\n- Packer: Check the bell',
    );
  });

  test('typed letters and bullets stand below the number before them', () => {
    expect(
      steps(`## Procedure

4.1 Count the till.

a) Coins

b) Notes
in their bundles

It takes a while.

4.2 Compare both. If they differ, go back to step 4.1.
• Both sums
• Both dates
`),
    ).toBe(`- Count the till
  - Coins
  - Notes in their bundles
  It takes a while.
- Compare both
  if they differ: go to Count the till
  - Both sums
  - Both dates`);
  });

  test('a number at the beginning of a sentence is no list', () => {
    const { text } = imported('# A\n\n4.1 mm screws fit.\n\n2.5 mm screws do not.\n');
    expect(part(text, 'Background')).toContain('4.1 mm screws fit.\n\n2.5 mm screws do not.');
  });

  test('a number that no step has is left in words', () => {
    expect(steps('1. Compare both. If they differ, go to step 9.\n')).toBe(
      '- Compare both\n  If they differ, go to step 9.',
    );
  });

  test('columns of a table that are fields of a step become fields', () => {
    expect(
      steps(
        '## Steps\n\n| No. | Activity | Responsible | System | Duration | Notes |\n|---|---|---|---|---|---|\n| 1 | Count the till | Cashier | Till | 15 minutes | Twice |\n| 2 | Lock up | Shift Lead | | soon | |\n',
      ),
    ).toBe(`- Cashier: Count the till
  in: Till
  takes: 15 minutes
  note: Twice
- Shift Lead: Lock up
  Duration: soon`);
  });

  test.each([
    ['Duration', '20 min', 'takes: 20 minutes'],
    ['Minutes', '15', 'takes: 15 minutes'],
    ['Time (min)', '1', 'takes: 1 minute'],
    ['Estimated time (hours)', '1.5', 'takes: 90 minutes'],
    ['Duration in hours', '2', 'takes: 2 hours'],
    ['Time', '10:00', 'Time: 10:00'],
    ['Condition', 'Only if the box is empty', 'only if: the box is empty'],
    ['Condition', 'Always', 'Condition: Always'],
    ['When', 'If it rains', 'only if: it rains'],
    ['When', 'Every 30 minutes', 'repeat: every 30 minutes'],
    ['When', 'By 10:00', 'by: 10:00'],
    ['When', 'After lunch', 'When: After lunch'],
  ])('a column “%s” with “%s” is “%s”', (heading, cell, line) => {
    expect(
      steps(`## Steps\n\n| Task | Owner | ${heading} |\n|---|---|---|\n| Lock up | Cook | ${cell} |\n`),
    ).toBe(`- Cook: Lock up\n  ${line}`);
  });

  test('two columns of one field are a field and a paragraph; two who do it are one who does it with the other', () => {
    expect(
      steps(
        '## Steps\n\n| Task | Responsible | Minutes | Duration |\n|---|---|---|---|\n| Lock up | Cook / Shift Lead | 5 | 5 min |\n',
      ),
    ).toBe('- Cook: Lock up\n  with: Shift Lead\n  takes: 5 minutes\n  Duration: 5 min');
  });

  test('lists of links, terms and reasons are none', () => {
    expect(steps('# A\n\n## Reasons\n\n1. It is the law.\n2. Customers like it.\n')).toBe('- TODO');
  });
});

test('a heading with nothing below it at the end of Background stays in it', () => {
  const { text } = imported('# A\n\n1. Open it\n\n## Some words\n\nText.\n\n## Our own\n');
  expect(part(text, 'Background')).toBe('### Some words\n\nText.\n\n**Our own**');
});

test('a drawing is kept, and compared with the text', () => {
  const { text, report } = imported(`# A

\`\`\`mermaid
graph TD
  A[Open the box] --> B{Full?}
  B --> C[Send it back]
\`\`\`

1. Open the box
2. Close the box
`);
  expect(part(text, 'Background')).toContain('C[Send it back]');
  expect(report.doubts.map(({ what }) => what)).toEqual([
    'the drawing has what no step is called: “Send it back”',
    'the drawing does not have these steps: “Close the box”',
  ]);
});

test('comments are left out, and said in the report', () => {
  const { text, report } = imported('# A\n\n<!-- ask Ines -->\n\n1. Open it\n');
  expect(text).not.toContain('ask Ines');
  expect(report.placed).toContainEqual({
    first: 3,
    last: 3,
    to: 'left out',
    source: 'ask Ines',
    note: 'a comment, which readers of the source do not see',
  });
});

test('nothing of a source is more than text', () => {
  const { text } = imported(
    '# A\n\n<script>alert(1)</script>\n\n1. Open <img src=x onerror=alert(1)> [it](javascript:alert(1))\n',
  );
  expect(part(text, 'Background')).toContain('<script>alert(1)</script>');
  expect(part(text, 'Steps')).toContain('javascript:alert(1)');
});

test('YAML that stands for an endless text is text', () => {
  const bomb = [
    'a: &a [x, x]',
    ...Array.from(
      { length: 20 },
      (_, at) => `b${at}: &b${at} [*${at === 0 ? 'a' : `b${at - 1}`}, *${at === 0 ? 'a' : `b${at - 1}`}]`,
    ),
  ];
  const { text } = imported(`---\n${bomb.join('\n')}\n---\n\n1. Open it\n`);
  expect(part(text, 'Background')).toContain('b19: &b19');
});
