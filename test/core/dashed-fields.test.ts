import { describe, expect, it } from 'vitest';
import { applyEdits } from '../../core/fixes/apply.ts';
import { checkText, found } from './check-text.ts';

const head = 'SOP: Soup\n\nRoles: Cook, Owner\n\nSteps:\n  - Cook: Stir\n    in: Log\n';

/** What is reported of the lines with a dash: the place, the message and the fixes. */
function reported(text: string, others: readonly string[] = []): readonly string[] {
  return checkText(text, others)
    .filter(({ rule }) => /bullet-unneeded|key-misplaced|branch-misplaced|role-undeclared/.test(rule))
    .map(({ range, what, fixes }) =>
      [text.slice(range.start, range.end), what, ...fixes().map(({ title }) => title)].join(' | '),
    );
}

/** The text after the first fix of the first of them. */
function fixed(text: string): string {
  const [finding] = checkText(text).filter(({ rule }) =>
    /bullet-unneeded|key-misplaced|branch-misplaced/.test(rule),
  );
  return applyEdits(text, finding?.fixes()[0]?.edits ?? []);
}

it('a field with a dash is seen below a track that stands in no “in parallel”', () => {
  expect(reported(`${head}    - track Goods:\n      - in: CRM\n`).join()).toContain(
    '“in” is a field of a step; a field has no dash.',
  );
});

describe('a field of a step that is written with a dash', () => {
  it.each([
    [
      '  - quality bar: No lumps\n',
      'quality bar | “quality bar” is a field of a step; a field has no dash. | Make it a field of “Stir”',
      '    quality bar: No lumps\n',
    ],
    [
      '  - Quality bar:\n    - No lumps\n    - Hot\n',
      'Quality bar | “Quality bar” is a field of a step; a field has no dash. | Make it a field of “Stir”',
      '    quality bar:\n      - No lumps\n      - Hot\n',
    ],
    [
      '  - takes: 5 minutes\n    note: Slowly\n',
      'takes | “takes” is a field of a step; a field has no dash. | Make it a field of “Stir”',
      '    takes: 5 minutes\n    note: Slowly\n',
    ],
    [
      '  - produces: Soup\n',
      'produces | “produces” was taken for “output”, a field of a step; a field has no dash. | Make it a field of “Stir” | Add “produces” under Roles',
      '    output: Soup\n',
    ],
    [
      '  - qualty bar: No lumps\n',
      'qualty bar | “qualty bar” was taken for “quality bar”, a field of a step; a field has no dash. | Make it a field of “Stir” | Add “qualty bar” under Roles',
      '    quality bar: No lumps\n',
    ],
  ])('%j', (lines, report, after) => {
    expect(reported(head + lines)).toEqual([report]);
    expect(fixed(head + lines)).toBe(head + after);
    expect(reported(head + after)).toEqual([]);
  });

  it('one below the other belong to the step above both, whichever is put right first', () => {
    const text = `${head}  - takes: 5 minutes\n  - record: Time, in the log\n`;
    const [first, second] = checkText(text).filter(({ rule }) => rule === 'syntax/bullet-unneeded');
    expect(second?.next).toBe('Write “record:” without the dash, below “Stir” and two spaces deeper.');
    const after = `${head}    takes: 5 minutes\n    record: Time, in the log\n`;
    const edits = (finding = first) => finding?.fixes()[0]?.edits ?? [];
    expect(applyEdits(text, [...edits(first), ...edits(second)])).toBe(after);
    expect(fixed(fixed(text))).toBe(after);
    expect(fixed(applyEdits(text, edits(second)))).toBe(after);
  });

  it('within a branch belongs to the step before it there', () => {
    const branch = `${head}    if cold:\n      - Cook: Heat it\n`;
    expect(fixed(`${branch}      - within: 5 minutes\n`)).toBe(`${branch}        within: 5 minutes\n`);
  });

  it('above all steps has no step to go to', () => {
    const text = 'SOP: Soup\n\nSteps:\n  - takes: 5 minutes\n  - Cook: Stir\n';
    expect(reported(text)).toEqual(['takes | “takes” is a field of a step; a field has no dash.']);
  });

  it('is all that is said of the line', () => {
    const here = (line: string) => found(`${head}${line}\n`).filter((each) => !found(head).includes(each));
    expect(here('  - quality bar: properly done, as soon as possible')).toEqual([
      'syntax/bullet-unneeded: quality bar',
    ]);
  });
});

describe('a field of the document among the steps', () => {
  it('moves to the top', () => {
    expect(reported(`${head}  - Purpose: A hot soup\n`)).toEqual([
      'Purpose | “Purpose” is a field of the document, not a step. | Move it to the top of the document | Add “Purpose” under Roles',
    ]);
    expect(fixed(`${head}  - Purpose: A hot soup\n`)).toBe(head.replace('\n\n', '\nPurpose: A hot soup\n\n'));
    expect(fixed(`${head}  - goal: A hot soup\n`)).toBe(head.replace('\n\n', '\nPurpose: A hot soup\n\n'));
  });

  it('stays where the document says it already', () => {
    const text = `${head.replace('\n\n', '\nPurpose: Soup\n\n')}  - Purpose: A hot soup\n`;
    expect(reported(text)).toEqual([
      'Purpose | “Purpose” is a field of the document, not a step. | Add “Purpose” under Roles',
    ]);
  });
});

describe('no field is', () => {
  it.each([
    ['a role of the document', `${head}  - Owner: Taste\n`, []],
    ['a role of the organisation', `${head}  - record: Taste\n`, ['Organisation: Soups\n\nRoles: Record\n']],
    ['what may be a role, where nothing says which there are', 'SOP: Soup\n\nSteps:\n  - Owner: Taste\n', []],
    ['nor what only resembles a field there', 'SOP: Soup\n\nSteps:\n  - log: Taste\n', []],
    ['a detail of a step', `${head}    - Record: the blue form\n`, []],
  ])('%s', (_, text, others) => expect(reported(text, others)).toEqual([]));

  it('a role with a slip in it', () => {
    const text = `${head.replace('Cook, Owner', 'Cook, Notes')}  - notess: Taste\n`;
    expect(reported(text)).toEqual([
      'notess | “notess” is not among the roles. | Write “Notes” | Add “notess” under Roles',
    ]);
  });
});

describe('a heading with a dash', () => {
  const roles = 'SOP: Soup\n\nRoles:\n  - Cook\n';

  it('is the heading that it is meant to be, and nothing else is said of what stands below it', () => {
    const text = `${roles}  - Steps:\n  - Cook: Stir\n    takes: 5 minutes\n`;
    expect(reported(text)).toEqual([
      'Steps | “Steps:” is a heading; a heading has no dash. | Make it the heading “Steps:”',
    ]);
    expect(found(text).filter((each) => /steps-missing|syntax|role-/.test(each))).toEqual([
      'syntax/bullet-unneeded: Steps',
    ]);
    expect(fixed(text)).toBe(`${roles}\nSteps:\n  - Cook: Stir\n    takes: 5 minutes\n`);
  });

  it('is one below the list of a field, below an empty line and among steps as well', () => {
    const trigger = 'SOP: Soup\nTrigger:\n  - A guest\n';
    expect(fixed(`${trigger}  - roles:\n  - Cook\n`)).toBe(`${trigger}\nRoles:\n  - Cook\n`);
    expect(fixed(`${trigger}\n  - Steps:\n`)).toBe(`${trigger}\nSteps:\n`);
    expect(fixed(`${head}  - Quality check:\n`)).toBe(`${head}\nQuality check:\n`);
  });

  it('is none that the document has, or that something stands behind', () => {
    expect(reported(`${head}  - Roles:\n`).join()).not.toContain('heading');
    const terms = 'SOP: Soup\n\nDefinitions:\n  - Steps: What is done\n';
    expect(reported(terms)).toEqual([]);
  });
});

describe('a condition between steps', () => {
  it('goes below the step above it, with what stands below it', () => {
    const text = `${head}  - if cold:\n    - Cook: Heat it\n      within: 5 minutes\n    stop\n`;
    expect(fixed(text)).toBe(
      `${head}    if cold:\n      - Cook: Heat it\n        within: 5 minutes\n      stop\n`,
    );
    expect(fixed(`${head}  - if cold: stop\n`)).toBe(`${head}    if cold: stop\n`);
  });

  it('stays where there is no step above', () => {
    expect(reported('SOP: Soup\n\nSteps:\n  - if cold: stop\n')).toEqual([
      'if cold: stop | This condition stands between steps.',
    ]);
  });
});
