import { describe, expect, it } from 'vitest';
import { type Day, readDay } from '../../core/dates/day.ts';
import { check, readDocument } from '../../core/index.ts';
import { newTracker, type TrackerWishes } from '../../core/tracker/new-tracker.ts';
import { formatText, parse } from '../../grammar/index.ts';
import fc from '../fast-check.ts';
import { open, today } from './check-text.ts';

const organisation = `Organisation: Acme

People:
  - Dana Reyes
    role: Lead
  - Omar Haddad
    role: Trainer
  - Sven Berg
    role: Trainer
  - Tom Ford
    role: Seller
    until: 2026-01-31

Roles:
  - Lead
  - Trainer
  - Seller
  - Customer Admin
    side: customer
`;

const workflow = `Workflow: Customer onboarding
Trigger: Contract signed
Complete within: 90 days of contract signature
Variants: Enterprise, SMB

Stages:
  - Seller: Hand over the account
    within: 48 hours of contract signature
  - Lead: Run the kick-off
    window: day 1 to day 7
    with: Customer Admin
  - Trainer: Set up
    window: day 5 to day 21
    within: 3 business days of Run the kick-off, for SMB
  - Lead: Migrate the data
    only for: Enterprise
    within: 10 days
  - Trainer: Celebrate
`;

const begun = (changes: Partial<TrackerWishes> & { readonly text?: string } = {}) => {
  const { document, workspace } = open(changes.text ?? workflow, [organisation]);
  const text = newTracker({
    workflow: document,
    workspace,
    customer: 'Northwind',
    start: readDay(today) as Day,
    variant: undefined,
    owner: undefined,
    today: readDay(today) as Day,
    ...changes,
  });
  const tracker = readDocument('tracker.sop', parse(text));
  workspace.update(tracker);
  return { text, tracker, workspace };
};

describe('a new tracker', () => {
  it('has where the customer stands, and a milestone for each stage', () => {
    expect(begun({ owner: 'Omar Haddad', variant: 'SMB' }).text).toMatchInlineSnapshot(`
      "Tracker: Northwind
      Owner: Omar Haddad
      Variants: SMB
      Follows: Customer onboarding
      Started: 2026-11-16
      Stage: Hand over the account
      Risk: green
      Last touch: 2026-11-16, Contract signed
      Cadence: 7 days
      Next action: Hand over the account
        owner: TODO
        by: 2026-11-18

      Milestones:
        - Hand over the account
          due: day 3
          owner: TODO
          status: in progress
        - Run the kick-off
          due: day 7
          owner: Dana Reyes
          customer owner: TODO
          status: to come
        - Set up
          due: day 8
          owner: Omar Haddad
          status: to come
        - Celebrate
          due: TODO
          owner: Omar Haddad
          status: to come
      "
    `);
  });

  it('leaves out the stages of other variants, and their times', () => {
    const dueOf = (variant: string | undefined) =>
      begun({ variant }).tracker.milestones.map(
        (milestone) => `${milestone.name.text}: ${milestone.value('due')?.text}`,
      );
    expect(dueOf('Enterprise')).toEqual([
      'Hand over the account: day 3',
      'Run the kick-off: day 7',
      'Set up: day 21',
      'Migrate the data: day 13',
      'Celebrate: TODO',
    ]);
    expect(dueOf(undefined)).toEqual(dueOf('Enterprise'));
    expect(dueOf('SMB')).not.toContain('Set up: day 21');
  });

  it('names nobody whom the organisation does not name', () => {
    const owners = begun().tracker.milestones.map((milestone) => milestone.value('owner')?.text);
    expect(owners).toEqual(['TODO', 'Dana Reyes', 'TODO', 'Dana Reyes', 'TODO']);
  });

  it('goes by the ID where several documents have the title', () => {
    const text = workflow.replace('\n', '\nID: ONB-001\n');
    const { document, workspace } = open(text, [organisation, 'SOP: Customer onboarding\n']);
    const wishes = { workflow: document, workspace, customer: 'X', variant: undefined, owner: undefined };
    const day = readDay(today) as Day;
    expect(newTracker({ ...wishes, start: day, today: day })).toContain('\nFollows: ONB-001\n');
  });
});

/** Titles of stages that mean something else where they begin a line. */
const title = fc.oneof(
  fc.constantFrom(
    'Train the users',
    'if late: stop',
    'if the customer agrees',
    'otherwise: go on',
    'in parallel:',
    'track Training:',
    'go to Train the users',
    'stop',
    'finish',
    'owner: nobody',
    'Milestones:',
    'Risk: red',
    '1. Begin',
    '1) ',
    '- Begin',
    '* *Begin*',
    '# Begin',
    '```sh',
    '“Begin”',
    '"Begin"',
    '<b>Begin</b>',
    '[Begin](x.md)',
    ': Begin',
    'Begin:',
    'end: Begin: again',
    'Begin ::',
    'escalate to Lead',
    'run Begin',
    'sop-ignore x: y',
    'Œuvre – “quoted”',
    '10:00',
    'SOP: Another',
  ),
  fc.string({ minLength: 1, maxLength: 20, unit: fc.constantFrom(...'ab :-#*`"\'1.)([]<>–{}|\\'.split('')) }),
);
const role = fc.constantFrom('Lead', 'Trainer', 'Seller', 'Customer Admin', 'Dana Reyes', 'Nobody', '');
const field = fc.constantFrom(
  'window: day 1 to day 7',
  'window: day 99999 to day 99999',
  'within: 48 hours of trigger',
  'within: 999999999 years of trigger',
  'within: 5 business days, for SMB',
  'within: soon',
  'with: Customer Admin',
  'handover: Brief to Customer Admin',
  'only for: SMB',
  'run: Customer onboarding',
);
const stage = fc
  .tuple(role, title, fc.array(field, { maxLength: 3 }))
  .map(([who, what, fields]) => [`  - ${who}: ${what}`, ...fields.map((each) => `    ${each}`)].join('\n'));

it('a tracker of any workflow lacks nothing but what is marked in it, and is written in the one form', () => {
  fc.assert(
    fc.property(
      fc.array(stage, { minLength: 1, maxLength: 5 }),
      fc.constantFrom(undefined, 'SMB', 'Enterprise'),
      (stages, variant) => {
        const head = workflow.slice(0, workflow.indexOf('  - '));
        const { text, tracker, workspace } = begun({
          text: `${head}  - Lead: Begin\n${stages.join('\n')}\n`,
          variant,
        });
        const others = check(tracker, workspace, { today, preset: 'strict' }).filter(
          ({ rule, range }) => rule !== 'placeholder-left' && text.slice(range.start, range.end) !== 'TODO',
        );
        expect(others.map(({ rule, what }) => `${rule}: ${what}\n${text}`)).toEqual([]);
        expect(formatText(tracker.tree)).toBe(text);
      },
    ),
    { numRuns: 300 },
  );
});
