import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diff } from '../../../core/diff/diff.ts';
import { readDocument } from '../../../core/index.ts';
import { parse } from '../../../grammar/index.ts';

const sample = (name: string) =>
  readFileSync(join(import.meta.dirname, '../../../samples', `${name}.sop`), 'utf8');
const documentOf = (text: string) => readDocument('this.sop', parse(text));

/** `class: sentence` */
function said(before: string, after: string): readonly string[] {
  return diff(documentOf(before), documentOf(after)).changes.map(
    (change) => `${change.class}: ${change.sentence}`,
  );
}

/** What is said of a text in which each first text has become the second one, wherever it stands. */
function saidOf(text: string, ...replaced: readonly (readonly [string, string])[]): readonly string[] {
  let after = text;
  for (const [one, other] of replaced) {
    if (!after.includes(one)) throw new Error(`no such text: ${one}`);
    after = after.replaceAll(one, other);
  }
  return said(text, after);
}

const pack = sample('welcome-pack-delivery');

describe('a procedure', () => {
  test('has another owner, version, approval: control', () => {
    expect(
      saidOf(
        pack,
        ['Owner: Inês Carvalho', 'Owner: Jonas Weber'],
        ['Version: 1.4', 'Version: 1.5'],
        ['Approved by: Marit Solberg, 2026-11-03\n', ''],
        ['Backup: Jonas Weber\n', ''],
        ['History:\n', 'History:\n  - 1.5, 2026-11-20, Jonas Weber: New owner\n'],
      ),
    ).toEqual([
      'control: The owner is now Jonas Weber; it was Inês Carvalho.',
      'control: The version is now 1.5; it was 1.4.',
      'control: There was a backup, and it is gone: Jonas Weber.',
      'control: There was an approval, and it is gone: Marit Solberg, 2026-11-03.',
      'control: The history has a new entry: “1.5, 2026-11-20, Jonas Weber: New owner”.',
    ]);
  });

  test('has a step that belongs to somebody else: responsibility', () => {
    expect(
      saidOf(pack, ['- Onboarding Coordinator: Send the pack', '- Account Manager: Send the pack']),
    ).toEqual([
      "responsibility: Step 4, Send the pack with the kick-off invitation, now belongs to the Account Manager; it was the Onboarding Coordinator's.",
    ]);
    expect(
      saidOf(pack, ['    side: customer\n', '']).concat(
        saidOf(pack, ['      inform: Sales Executive\n', '']),
      ),
    ).toEqual([
      'responsibility: The role “Customer Sponsor” has lost a side: customer.',
      'responsibility: Step E2.1, Ask Sales for the new sponsor, no longer tells Sales Executive.',
    ]);
  });

  test('has a role of another name: one change, however many steps it does', () => {
    expect(saidOf(pack, ['Onboarding Coordinator', 'Onboarding Specialist'])).toEqual([
      'responsibility: The role “Onboarding Coordinator” is now called “Onboarding Specialist”.',
    ]);
  });

  test('has a step of another name: one change, and none where it is referred to', () => {
    expect(saidOf(pack, ['Personalise the welcome pack', 'Make the pack personal'])).toEqual([
      'wording only: Step 2 is now called “Make the pack personal”; it was called “Personalise the welcome pack”.',
    ]);
  });

  test('has a step that was moved, renamed and given away: still the same step', () => {
    const [head = '', tail = ''] = pack.split('  - Onboarding Lead: Review the pack\n');
    const [body = '', ...steps] = tail.split(/(?<=Personalise the welcome pack\n)(?= {2}- )/);
    const rest = steps.join('');
    const at = rest.indexOf('  - Onboarding Coordinator: Log');
    const moved = `${head}${rest.slice(0, at)}  - Sales Executive: Review the finished pack\n${body}${rest.slice(at)}`;
    expect(said(pack, moved)).toEqual([
      'sequence: Step 5, Review the finished pack, now comes after step 4, Accept the kick-off invitation; it was step 3.',
      "responsibility: Step 5, Review the finished pack, now belongs to the Sales Executive; it was the Onboarding Lead's.",
      'wording only: Step 5 is now called “Review the finished pack”; it was called “Review the pack”.',
    ]);
  });

  test('has a step that is new or gone, another way on, another system: sequence', () => {
    expect(
      saidOf(
        pack,
        [
          '  - Onboarding Coordinator: Log the delivery\n',
          '  - Customer Sponsor: Say hello\n  - Onboarding Coordinator: Log the delivery\n',
        ],
        [
          'if a correction is needed: go to Personalise the welcome pack',
          'if a correction is needed: go to Pull the customer record',
        ],
        ['    in: Email\n', '    in: CRM\n'],
      ),
    ).toEqual([
      'sequence: The branch “if a correction is needed” of step 3, Review the pack, now leads to “go to Pull the customer record”; it led to “go to Personalise the welcome pack”.',
      'sequence: Step 4, Send the pack with the kick-off invitation, is now done in CRM; it was Email.',
      'sequence: Step 6, Say hello, is new; it belongs to the Customer Sponsor.',
    ]);
    expect(saidOf(pack, ['  - if the email bounces: go to Pull the customer record\n', ''])).toEqual([
      'sequence: The exception “if the email bounces” is gone; it led to “go to Pull the customer record”.',
    ]);
  });

  test('asks something else: sequence', () => {
    expect(
      saidOf(
        pack,
        ['if a correction is needed', 'if a correction of the names of the guests is needed'],
        ['if the email bounces', 'if the copy of the email bounces'],
      ),
    ).toEqual([
      'sequence: In step 3, Review the pack, the branch “if a correction is needed” is now “if a correction of the names of the guests is needed”.',
      'sequence: The exception “if the email bounces” is now “if the copy of the email bounces”.',
    ]);
    const of = 'SOP: S\nSteps:\n  - A: Wash\n    if the end of day is near: stop\n';
    expect(saidOf(of, ['if the end of day is near', 'if the end of day has come'])).toEqual([
      'sequence: In step 1, Wash, the branch “if the end of day is near” is now “if the end of day has come”.',
    ]);
  });

  test('has another time-box: timing', () => {
    expect(
      saidOf(
        pack,
        ['within: 4 hours of trigger', 'within: 8 hours of trigger'],
        ['    by: end of day\n', ''],
        ['if late: escalate to Onboarding Lead', 'if late: stop'],
      ),
    ).toEqual([
      'timing: Step 1, Pull the customer record, must now be done within 8 hours of trigger; it was 4 hours of trigger.',
      'timing: The branch “if late” of step 5, Accept the kick-off invitation, now leads to “stop”; it led to “escalate to Onboarding Lead”.',
      'timing: Step 6, Log the delivery, must no longer be done by end of day.',
    ]);
  });

  test('has lost a check, an approval or a quality bar: check and gate', () => {
    const approval = '  - Onboarding Lead: Sign the pack off\n    approves: Personalised welcome pack\n';
    const before = pack.replace(
      '  - Onboarding Coordinator: Send the pack',
      `${approval}  - Onboarding Coordinator: Send the pack`,
    );
    expect(
      saidOf(
        before,
        [approval, ''],
        ['    quality bar: Names, services and tone match the signed contract\n', ''],
      ),
    ).toEqual([
      'check and gate: Step 3, Review the pack, has lost a quality bar: “Names, services and tone match the signed contract”.',
      "check and gate: Step 4, Sign the pack off, is gone; it was the Onboarding Lead's. The approval of “Personalised welcome pack” goes with it.",
    ]);
    const [first = ''] = pack.split('Quality check:');
    const rest = pack.slice(pack.indexOf('Exceptions:'));
    expect(said(pack, first + rest)).toEqual([
      "check and gate: Check Q1, Confirm the pack and the kick-off date, is gone; it was the Onboarding Lead's.",
    ]);
  });

  test('silences a check: check and gate', () => {
    const comment = '    # sop-ignore vague-deadline until 2027-01-01: the carrier says no more\n';
    expect(saidOf(pack, ['    by: end of day\n', `${comment}    by: end of day\n`])).toEqual([
      'check and gate: There is now a silenced rule: “vague-deadline until 2027-01-01: the carrier says no more”.',
    ]);
  });

  test('has another scope or trigger: scope and trigger', () => {
    expect(
      saidOf(
        pack,
        [
          'Trigger: The CRM stage changes from Contract Signed to Onboarding Started',
          'Trigger:\n  - A contract is signed\n  - The CRM stage changes from Contract Signed to Onboarding Started',
        ],
        ['Inputs:\n  - Customer brief\n', 'Inputs:\n'],
      ),
    ).toEqual([
      'scope and trigger: There is now a trigger: “A contract is signed”.',
      'scope and trigger: There was an input, and it is gone: “Customer brief”.',
    ]);
  });

  test('says the same in other words: wording only', () => {
    expect(
      saidOf(
        pack,
        ['Send it to the sponsor by name, never to a shared address.', 'Send it to the sponsor by name.'],
        ['Owner: Inês Carvalho\n', 'Owner: inês carvalho\n'],
        [
          'quality bar: Names, services and tone match the signed contract',
          'quality bar: Names, services and tone match the signed contract.',
        ],
        ['    - First names of the sponsor and of the admin\n', ''],
      ),
    ).toEqual([
      'wording only: The owner is now inês carvalho; it was Inês Carvalho.',
      'wording only: Step 2, Personalise the welcome pack, no longer says “First names of the sponsor and of the admin”.',
      'wording only: The quality bar of step 3, Review the pack, is now “Names, services and tone match the signed contract.”; it was “Names, services and tone match the signed contract”.',
      'wording only: Step 4, Send the pack with the kick-off invitation, now says “Send it to the sponsor by name.”; it said “Send it to the sponsor by name, never to a shared address.”',
    ]);
  });

  test('says the opposite in almost the same words: no matter of wording', () => {
    const before = 'SOP: Frost\nSteps:\n  - Cook: Read it\n    quality bar: It is at -12 °C or below\n';
    expect(saidOf(before, ['-12', '12']).map((each) => each.split(':')[0])).toEqual(['check and gate']);
  });

  test('has other dates of its review and nothing else: review only', () => {
    const dates = [
      ['Last reviewed: 2026-11-05', 'Last reviewed: 2026-11-20'],
      ['Next review: 2027-02-05', 'Next review: 2027-02-20'],
    ] as const;
    const entry = [
      'History:\n',
      'History:\n  - 1.4, 2026-11-20, Inês Carvalho: Reviewed, no change\n',
    ] as const;
    expect(saidOf(pack, ...dates, entry)).toEqual([
      'review only: The last review is now 2026-11-20; it was 2026-11-05.',
      'review only: The next review is now 2027-02-20; it was 2027-02-05.',
      'review only: The history has a new entry: “1.4, 2026-11-20, Inês Carvalho: Reviewed, no change”.',
    ]);
    expect(saidOf(pack, ...dates, ['by: end of day', 'by: 10:00']).map((each) => each.split(':')[0])).toEqual(
      ['control', 'control', 'timing'],
    );
  });

  test('has nothing changed where only the way of writing has', () => {
    expect(
      saidOf(
        pack,
        ['Systems: CRM, Email', 'Systems:\n  # the tools\n  - Email\n  - CRM'],
        ['    in: CRM\n    needs: Customer brief\n', '    needs: Customer brief\n    in: CRM\n'],
        ['go to Pull the customer record', 'go to pull the Customer record'],
      ),
    ).toEqual([]);
  });

  test('gives one step to a role that is new: one change', () => {
    const before =
      'SOP: S\nRoles:\n  - A\n  - B\nSteps:\n  - A: Wash\n    if late: escalate to B\n  - B: Dry\n';
    const after = before.replace('- A\n', '- C\n').replace('- A: Wash', '- C: Wash');
    expect(said(before, after)).toEqual([
      "responsibility: Step 1, Wash, now belongs to the C; it was the A's.",
    ]);
    const shared = before.replace('- B: Dry', '- A: Dry');
    expect(said(shared, shared.replace('- A\n', '- C\n').replace('- A: Wash', '- C: Wash'))).toEqual([
      "responsibility: Step 1, Wash, now belongs to the C; it was the A's.",
    ]);
  });

  test('has another step in the place of one, with the same branch: nothing has moved', () => {
    const before =
      'SOP: S\nSteps:\n  - A: Wash\n  - B: Dry the cups\n    if wet: go to Wash\n  - A: Go home\n';
    expect(said(before, before.replace('B: Dry the cups', 'C: Count spoons'))).toEqual([
      "sequence: Step 2, Dry the cups, is gone; it was the B's.",
      'sequence: Step 2, Count spoons, is new; it belongs to the C.',
    ]);
  });

  test('does side by side what was done one after the other: one change', () => {
    const before = 'SOP: S\nSteps:\n  - A: Wash\n  - A: Dry\n  - B: Fold\n';
    const after =
      'SOP: S\nSteps:\n  - in parallel:\n    - A: Wash\n    - B: Count\n    - A: Dry\n  - B: Fold\n';
    expect(said(before, after)).toEqual([
      'sequence: Step 1.1, Wash, step 1.2, Count, and step 1.3, Dry, are now done side by side.',
    ]);
    expect(said(after, before)).toEqual([
      'sequence: Step 1.1, Wash, step 1.2, Count, and step 1.3, Dry, are no longer done side by side.',
    ]);
  });

  test('has a step moved into a branch: one change', () => {
    const before = 'SOP: S\nSteps:\n  - A: Wash\n    if dirty: stop\n  - A: Dry\n  - B: Fold\n';
    const after = 'SOP: S\nSteps:\n  - A: Wash\n    if dirty:\n      - A: Dry\n      stop\n  - B: Fold\n';
    expect(said(before, after)).toEqual([
      'sequence: Step 1.1, Dry, now stands in the branch “if dirty” of step 1, Wash; it was step 2.',
    ]);
  });

  test('has one of several rules or bars changed: a rule, a bar', () => {
    const before =
      'SOP: S\nRules:\n  - Wash first.\n  - Dry last.\nSteps:\n  - A: Wash\n    quality bar:\n      - It is clean\n      - It is wet\n';
    expect(saidOf(before, ['Dry last', 'Dry at the end'], ['is wet', 'is dripping'])).toEqual([
      'check and gate: A rule is now “Dry at the end.”; it was “Dry last.”',
      'check and gate: A quality bar of step 1, Wash, is now “It is dripping”; it was “It is wet”.',
    ]);
  });

  test('has a track of another name: it is who does it where the name is a role', () => {
    const before =
      'SOP: S\nRoles: Cook, Waiter\nSteps:\n  - in parallel:\n    - track Cook:\n      - Wash\n    - track Tables:\n      - Lay\n';
    expect(saidOf(before, ['track Cook', 'track Waiter'], ['track Tables', 'track The tables'])).toEqual([
      'responsibility: The track “Cook” is now called “Waiter”.',
      'wording only: The track “Tables” is now called “The tables”.',
    ]);
  });

  test('takes up a step by its id, whatever became of the rest', () => {
    const before = 'SOP: S\nSteps:\n  - A: Wash\n    id: clean\n  - A: Dry\n  - A: Iron\n';
    const after = 'SOP: S\nSteps:\n  - A: Dry\n  - A: Iron\n  - B: Polish everything\n    id: clean\n';
    expect(said(before, after)).toEqual([
      'sequence: Step 3, Polish everything, now comes after step 2, Iron; it was step 1.',
      "responsibility: Step 3, Polish everything, now belongs to the B; it was the A's.",
      'wording only: Step 3 is now called “Polish everything”; it was called “Wash”.',
    ]);
  });
});

describe('the other kinds of document', () => {
  test('a workflow has stages', () => {
    const workflow = sample('customer-onboarding');
    expect(
      saidOf(
        workflow,
        ['Complete within: 90 days', 'Complete within: 60 days'],
        ['- SMB: a customer with fewer than 50 users', '- SMB: a customer with fewer than 40 users'],
      ),
    ).toEqual([
      'timing: The time for the whole is now 60 days of contract signature; it was 90 days of contract signature.',
      'scope and trigger: The meaning of the term “SMB” is now “a customer with fewer than 40 users”; it was “a customer with fewer than 50 users”.',
    ]);
    const [stage = ''] = /- [^:\n]+: Train the users/.exec(workflow) ?? [];
    expect(saidOf(workflow, [stage, '- Onboarding Lead: Train the users'])).toEqual([
      expect.stringMatching(
        /^responsibility: Stage \d, Train the users, now belongs to the Onboarding Lead; it was the Trainer's\.$/,
      ),
    ]);
  });

  test('an organisation has people who come, go and hold roles', () => {
    expect(
      saidOf(
        sample('organisation'),
        [
          '    email: kofi.mensah@fernmoor.example\n',
          '    email: kofi.mensah@fernmoor.example\n    until: 2026-12-31\n',
        ],
        [
          '  - Grace Whitlock\n    role: Sales Executive\n    email: grace.whitlock@fernmoor.example\n',
          '  - Tom Ode\n    role: Sales Executive\n',
        ],
        ['role: Account Manager, Sales Executive', 'role: Sales Executive'],
        ['who: Ruth Adeyemi, Marit Solberg when she is on leave', 'who: Marit Solberg'],
      ),
    ).toEqual([
      'responsibility: The person “Kofi Mensah” has a new last day: 2026-12-31.',
      'responsibility: The role of the person “Peter Novak” is now Sales Executive; it was Account Manager and Sales Executive.',
      'responsibility: The person “Grace Whitlock” is gone.',
      'responsibility: The person “Tom Ode” is new, as Sales Executive.',
      'responsibility: The list of holders of the role “Head of Customer Success” is now “Marit Solberg”; it was “Ruth Adeyemi, Marit Solberg when she is on leave”.',
    ]);
  });

  test('a tracker has milestones', () => {
    expect(
      saidOf(
        sample('oakhaven-freight'),
        ['    due: day 3\n', '    due: day 4\n'],
        ['Stage: Train the users', 'Stage: Go live'],
      ),
    ).toEqual([
      'sequence: The stage is now Go live; it was Train the users.',
      'timing: The day of the milestone “Kick-off” is now day 4; it was day 3.',
    ]);
  });

  test('one kind can become another', () => {
    expect(said('SOP: S\nSteps:\n  - A: Wash\n', 'Workflow: S\nStages:\n  - A: Wash\n')).toEqual([
      'control: The document is now a Workflow; it was an SOP.',
    ]);
  });
});
