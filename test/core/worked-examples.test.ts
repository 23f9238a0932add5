import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { found } from './check-text.ts';

/** They are no controlled documents; each is checked soon after its last review. */
const options = (name: string) =>
  ({ today: name === 'food' ? '2026-11-16' : '2026-08-15', preset: 'recommended' }) as const;

const example = (name: string) => readFileSync(join(import.meta.dirname, 'examples', `${name}.sop`), 'utf8');

describe('the worked examples of the language', () => {
  it.each(['welcome', 'food', 'organisation', 'tracker', 'workflow'])('%s is clean', (name) => {
    expect(found(example(name), [], options(name))).toEqual([]);
  });
});

const qualityCheck = `Quality check:
  - Kitchen Manager: Confirm that today's two checks are saved
    by: end of day
    if not confirmed: escalate to Kitchen Manager
`;

/** A line of an example, what stands there instead, and what is found. */
const slips: readonly (readonly [name: string, line: string, instead: string, finding: string])[] = [
  ['welcome', 'Owner: Dana Reyes\n', '', 'owner-missing: SOP: Customer welcome pack delivery'],
  [
    'welcome',
    'Owner: Dana Reyes\n',
    'Owner: The onboarding team\n',
    'owner-not-a-person: The onboarding team',
  ],
  ['welcome', 'Owner: Dana Reyes\n', 'Owner: Onboarding Lead\n', 'owner-not-a-person: Onboarding Lead'],
  [
    'welcome',
    'Purpose: Every new customer gets a complete, branded, personal welcome within 72 hours of signing.\n',
    '',
    'purpose-missing: SOP: Customer welcome pack delivery',
  ],
  ['welcome', 'Next review: 2026-11-01\n', '', 'review-date-missing: SOP: Customer welcome pack delivery'],
  ['welcome', 'Next review: 2026-11-01', 'Next review: 2026-02-30', 'syntax/date-impossible: 2026-02-30'],
  ['welcome', 'Next review: 2026-11-01', 'Next review: 1 Nov 2026', 'syntax/date-format: 1 Nov 2026'],
  ['welcome', 'Next review: 2026-11-01', 'Next review: 2026-08-14', 'review-overdue: 2026-08-14'],
  ['welcome', 'Next review: 2026-11-01', 'Next review: 2026-08-25', 'review-due-soon: 2026-08-25'],
  ['welcome', 'Status: active', 'Status: live', 'syntax/value-unknown: live'],
  ['welcome', '  - Onboarding Lead: Review', '  - Review', 'role-missing: Review the pack'],
  ['welcome', '  - Onboarding Lead: Review', '  - Onbording Lead: Review', 'role-undeclared: Onbording Lead'],
  [
    'welcome',
    'escalate to Onboarding Lead\n  - Onboarding',
    'escalate to Head of Sales\n  - Onboarding',
    'role-undeclared: Head of Sales',
  ],
  [
    'welcome',
    'Welcome pack to Customer Sponsor',
    'Welcome pack to Customer Sponser',
    'role-undeclared: Customer Sponser',
  ],
  [
    'welcome',
    'go to Pull the customer record',
    'go to Pull the record of the client',
    'target-unknown: Pull the record of the client',
  ],
  [
    'welcome',
    'of Send the pack with',
    'of Send the packs with',
    'target-unknown: Send the packs with the kick-off invitation',
  ],
  ['welcome', 'within: 2 business days', 'within: 2', 'syntax/duration-format: 2'],
  ['welcome', 'within: 2 business days', 'within: soon', 'syntax/duration-format: soon'],
  ['welcome', '    side: customer', '    side: client', 'syntax/value-unknown: client'],
  [
    'welcome',
    '    in: CRM\n    within: 4',
    '    email: a@b.example\n    in: CRM\n    within: 4',
    'syntax/key-misplaced: email',
  ],
  [
    'welcome',
    '    in: CRM\n    within: 4',
    '    in: CRM\n    in: Email\n    within: 4',
    'syntax/key-repeated: in',
  ],
  ['welcome', 'Version: 1.3\n', 'Version: 1.3\nVersion: 1.4\n', 'syntax/key-repeated: Version'],
  [
    'welcome',
    '    if a correction is needed: go to',
    '    if a correction is needed: stop\n    otherwise: go to',
    'step-unreachable: Send the pack with the kick-off invitation',
  ],
  [
    'food',
    'Trigger:\n  - A morning shift begins\n  - An afternoon shift begins\n',
    '',
    'trigger-missing: SOP: Food storage check',
  ],
  ['food', 'Takes: 30 minutes', 'Takes: 30 min', 'syntax/duration-format: 30 min'],
  ['food', qualityCheck, 'Quality check:\n', 'quality-check-missing: Quality check'],
  [
    'workflow',
    '    handover: Customer brief to Onboarding Lead\n',
    '',
    'stage-incomplete: Hand over from Sales',
  ],
  ['workflow', 'Stages:', 'Steps:', 'syntax/key-misplaced: Steps'],
  ['workflow', 'day 1 to day 7', 'day 7 to day 1', 'syntax/value-format: day 7 to day 1'],
  ['organisation', 'until: 2026-09-30', 'until: 2026-09-31', 'syntax/date-impossible: 2026-09-31'],
  ['organisation', 'dana.reyes@acme.example', 'Dana', 'syntax/value-format: Dana'],
  ['tracker', 'due: day 3', 'due: third day', 'syntax/date-format: third day'],
  ['tracker', 'Risk: amber', 'Risk: yellow', 'syntax/value-unknown: yellow'],
  ['tracker', 'Last touch: 2026-11-17', 'Last touch: yesterday', 'syntax/date-format: yesterday'],
  // Keys and headings.
  ['welcome', 'SOP: Customer welcome pack delivery\n', '', 'syntax/header-missing: ID: ONB-012'],
  ['welcome', 'SOP: Customer welcome pack delivery', 'SOP:', 'title-missing: SOP:'],
  ['welcome', 'Steps:\n', '', 'syntax/heading-missing: - Onboarding Coordinator: Pull the customer record'],
  ['welcome', 'Roles:\n', '', 'syntax/heading-missing: - Onboarding Coordinator'],
  [
    'welcome',
    'Quality check:\n',
    '',
    'syntax/heading-missing: - Onboarding Lead: Confirm the customer has the pack and a kick-off date',
  ],
  [
    'welcome',
    'Exceptions:\n',
    '',
    'syntax/heading-missing: - if the email bounces: go to Pull the customer record',
  ],
  [
    'welcome',
    'History:\n',
    '',
    'syntax/heading-missing: - 1.3, 2026-08-01, Dana Reyes: Added the kick-off invitation',
  ],
  ['food', 'Trigger:\n', '', 'syntax/heading-missing: - A morning shift begins'],
  ['food', 'Rules:\n', '', 'syntax/heading-missing: - What came first is used first and stands in front.'],
  ['food', 'Steps:\n', '', 'syntax/heading-missing: - Cook: Read the temperature'],
  ['workflow', 'Stages:\n', '', 'syntax/heading-missing: - Sales Executive: Hand over from Sales'],
  ['organisation', 'Roles:\n', '', 'syntax/heading-missing: - Onboarding Lead'],
  ['tracker', 'Milestones:\n', '', 'syntax/heading-missing: - Kick-off'],
  ['welcome', 'Steps:\n', 'Stpes:\n', 'syntax/key-misspelt: Stpes'],
  ['welcome', 'Next review: 2026-11-01', 'Next reviev: 2026-11-01', 'syntax/key-misspelt: Next reviev'],
  [
    'welcome',
    '    within: 4 hours of trigger',
    '    whitin: 4 hours of trigger',
    'syntax/key-misspelt: whitin',
  ],
  [
    'welcome',
    '    within: 4 hours of trigger',
    'within: 4 hours of trigger',
    'syntax/indentation: within: 4 hours of trigger',
  ],
  ['welcome', 'Owner: Dana Reyes\n', 'Owner Dana Reyes\n', 'syntax/colon-missing: Owner'],
  [
    'welcome',
    '    side: customer\n',
    '    side: customer\n    side: internal\n',
    'syntax/key-repeated: side',
  ],
  [
    'food',
    '    only if: the label box is less than half full',
    '    only if:',
    'syntax/value-missing: only if',
  ],
  ['food', '    ```\n  - Cook: Save', '  - Cook: Save', 'syntax/fence-open: ```'],
  ['workflow', '    run: Customer kick-off meeting', '    run:', 'syntax/value-missing: run'],
  // Ownership and dates.
  ['welcome', 'Owner: Dana Reyes\n', 'Owner:\n', 'owner-missing: Owner'],
  [
    'food',
    'Owner: Lena Brandt, Kitchen Manager',
    'Owner: Kitchen Manager',
    'owner-not-a-person: Kitchen Manager',
  ],
  [
    'welcome',
    'Completed when: The customer has accepted the kick-off invitation\n',
    '',
    'done-missing: SOP: Customer welcome pack delivery',
  ],
  [
    'welcome',
    'The CRM stage changes from Contract Signed to Onboarding Started',
    'When needed',
    'trigger-vague: When needed',
  ],
  ['welcome', 'Priya Nair, 2026-07-29', 'Priya Nair, 2026-08-02', 'review-date-impossible: 2026-08-01'],
  ['welcome', 'Next review: 2026-11-01', 'Next review: 2027-11-01', 'review-interval-too-long: 2027-11-01'],
  ['welcome', 'Version: 1.3', 'Version: 1.4', 'history-out-of-step: 1.4'],
  ['welcome', '- 1.3, 2026-08-01', '- 1.3, 2026-08-32', 'syntax/date-impossible: 2026-08-32'],
  // Steps and the way between them.
  ['welcome', 'Systems: CRM, Email\n', 'Systems: CRM\n', 'system-undeclared: Email'],
  [
    'welcome',
    '    within: 4 hours of trigger',
    '    within: 4 hours of',
    'syntax/duration-format: 4 hours of',
  ],
  ['welcome', 'Coordinator: Personalise', 'Team: Personalise', 'role-undeclared: Onboarding Team'],
  [
    'welcome',
    '  - Onboarding Coordinator: Log the delivery',
    '  - Log the delivery',
    'role-missing: Log the delivery',
  ],
  [
    'welcome',
    'if a correction is needed: go to Personalise the welcome pack',
    'if a correction is needed:',
    'syntax/branch-empty: if a correction is needed:',
  ],
  [
    'welcome',
    'if a correction is needed: go to',
    'if a correction is needed go to',
    'syntax/condition-without-colon: if a correction is needed go to Personalise the welcome pack',
  ],
  [
    'welcome',
    '    if late: escalate to Onboarding Lead\n',
    '',
    'wait-without-limit: Accept the kick-off invitation',
  ],
  ['welcome', 'Welcome pack to Customer Sponsor', 'Welcome pack', 'handover-missing: Welcome pack'],
  [
    'welcome',
    '    if not confirmed: escalate to Onboarding Lead\n',
    '',
    'check-incomplete: Confirm the customer has the pack and a kick-off date',
  ],
  [
    'welcome',
    'if the email bounces: go to Pull the customer record',
    'if the email bounces:',
    'syntax/branch-empty: if the email bounces:',
  ],
  [
    'welcome',
    '    go to Personalise the welcome pack\n\nHistory',
    '\nHistory',
    'exception-without-route: the sponsor has left the company',
  ],
  [
    'welcome',
    'Complete within: 72 hours of contract signature',
    'Complete within: 2 hours of contract signature',
    'time-box-exceeded: 72 hours of contract signature',
  ],
  [
    'food',
    '        inform: Kitchen Manager',
    '        inform: Kitchen Boss',
    'role-undeclared: Kitchen Boss',
  ],
  ['workflow', '    quality bar: Every attendee has the minutes\n', '', 'stage-incomplete: Run the kick-off'],
  ['workflow', '  - Sales Executive: Hand', '  - Hand', 'stage-incomplete: Hand over from Sales'],
  // Words and characters.
  [
    'welcome',
    'Confirm the spelling of the contact, the company and the primary sponsor.',
    'Correct the spelling if necessary.',
    'escape-clause: if necessary',
  ],
  [
    'welcome',
    'Confirm the spelling of the contact, the company and the primary sponsor.',
    'TODO',
    'placeholder-left: TODO',
  ],
  ['welcome', 'Scope: New', '<<<<<<< HEAD\nScope: New', 'merge-conflict: <<<<<<< HEAD'],
  ['welcome', 'Scope: New', 'Scope: New\u200b', 'invisible-character: \u200b'],
];

describe('one thing wrong in a worked example', () => {
  it.each(slips)('%s: %j for %j', (name, line, instead, finding) => {
    const text = example(name);
    expect(text).toContain(line);
    expect(found(text.replace(line, instead), [], options(name))).toEqual([finding]);
  });
});
