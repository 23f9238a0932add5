import { describe, expect, it } from 'vitest';
import { found } from './check-text.ts';

const asked = (text: string, others: readonly string[], ...rules: readonly string[]) =>
  found(text, others).filter((each) => rules.some((rule) => each.startsWith(`${rule}: `)));

const workflow = `Workflow: Customer onboarding

Roles:
  - Customer Admin
    side: customer

Stages:
  - Lead: Run the kick-off
    run: Kick-off meeting
  - Trainer: Train the users
    run: ONB-017
`;
const kickOff = `SOP: Kick-off meeting

Roles:
  - Customer Admin
    side: customer

Steps:
  - Lead: Send the agenda
    handover: Agenda to Customer Admin
`;
const training = `SOP: User training
ID: ONB-017

Roles:
  - Customer Admin
    side: customer

Steps:
  - Trainer: Prepare the room
  - Trainer: Hold the session
    with: Customer Admin
`;
const all = [workflow, kickOff, training];

const tracker = (...milestones: readonly string[]) => `Tracker: Northwind
Follows: Customer onboarding
Stage: Train the users

Milestones:
${milestones.map((each) => `  - ${each}\n`).join('')}`;

describe('tracker-out-of-step', () => {
  const strange = (text: string, others: readonly string[]) => asked(text, others, 'tracker-out-of-step');

  it('finds milestones in the procedures that the workflow runs too', () => {
    expect(strange(tracker('Kick-off', 'Room prepared', 'Summer party'), all)).toEqual([
      'tracker-out-of-step: Summer party',
    ]);
  });

  it('says nothing of milestones where a procedure is not known, or most milestones are of another kind', () => {
    expect(strange(tracker('Kick-off', 'Room prepared', 'Summer party'), [workflow, training])).toEqual([]);
    expect(strange(tracker('Kick-off', 'Summer party', 'Board dinner'), all)).toEqual([]);
  });

  it('says nothing where several workflows go by the name', () => {
    const lost = tracker('Kick-off').replace('Train the users', 'Somewhere');
    expect(strange(lost, all)).toEqual(['tracker-out-of-step: Somewhere']);
    expect(strange(lost, [...all, workflow])).toEqual([]);
  });
});

describe('tracker-milestone-unowned', () => {
  const unowned = (text: string, others: readonly string[] = all) =>
    asked(text, others, 'tracker-milestone-unowned');

  it('asks for both sides where the customer takes part in all that a milestone can be about', () => {
    const ours = '\n    owner: Dana';
    expect(unowned(tracker(`User training${ours}`, `Room prepared${ours}`))).toEqual([
      'tracker-milestone-unowned: User training',
    ]);
    expect(unowned(tracker(`User training${ours}`), [])).toEqual([]);
  });

  it('is content with one side elsewhere, and with what is completed', () => {
    expect(
      unowned(tracker('Data export\n    customer owner: Sam', 'Kick-off\n    status: completed')),
    ).toEqual([]);
    expect(unowned(tracker('Data export'))).toEqual(['tracker-milestone-unowned: Data export']);
  });
});

describe('tracker-touch-overdue', () => {
  const late = (touch: string, cadence: string) =>
    asked(`Tracker: X\nLast touch: ${touch}\nCadence: ${cadence}\n`, [], 'tracker-touch-overdue');

  it('counts the cadence from the last touch, its last day included', () => {
    expect(late('2026-11-09, call', '7 days')).toEqual([]);
    expect(late('2026-11-08, call', '1 week')).toEqual(['tracker-touch-overdue: 2026-11-08']);
    expect(late('2026-11-12', '2 business days')).toEqual([]);
    expect(late('2026-11-11', '2 business days')).toEqual(['tracker-touch-overdue: 2026-11-11']);
  });

  it('says nothing without a cadence or of days to come', () => {
    expect(asked('Tracker: X\nLast touch: 2020-01-01\n', [], 'tracker-touch-overdue')).toEqual([]);
    expect(late('2026-12-24', '1 day')).toEqual([]);
  });
});

describe('person-duplicate', () => {
  it('is reported in each of the documents, and not for who is in a procedure', () => {
    const one = 'Organisation: A\n\nPeople:\n  - Dana Reyes\n';
    const sop = 'SOP: X\nOwner: Dana Reyes\n';
    expect(asked(one, [one, sop], 'person-duplicate')).toEqual(['person-duplicate: Dana Reyes']);
    expect(asked(one, [sop], 'person-duplicate')).toEqual([]);
  });
});

describe('role-unheld', () => {
  const organisation = 'Organisation: A\n\nPeople:\n  - Dana Reyes\n    role: Lead\n';
  const procedure = (...roles: readonly string[]) =>
    `SOP: X\n\nRoles: ${roles.join(', ')}\n\nSteps:\n${roles.map((role) => `  - ${role}: Work\n`).join('')}`;

  it('goes by an organisation that names the holders of most roles', () => {
    const unheld = (text: string) => asked(text, [organisation], 'role-unheld');
    expect(unheld(procedure('Lead', 'Cook'))).toEqual(['role-unheld: Cook']);
    expect(unheld(procedure('Lead', 'Cook', 'Waiter'))).toEqual([]);
  });

  it('says nothing of the customer, of third parties, and of what retired procedures use', () => {
    const outside = procedure('Lead', 'Buyer', 'Carrier').replace(
      'Roles: Lead, Buyer, Carrier',
      'Roles:\n  - Lead\n  - Buyer\n    side: customer\n  - Carrier\n    side: third party',
    );
    expect(asked(outside, [organisation], 'role-unheld')).toEqual([]);
    const retired = procedure('Lead', 'Cook').replace('SOP: X', 'SOP: X\nStatus: retired');
    expect(asked(retired, [organisation], 'role-unheld')).toEqual([]);
  });
});
