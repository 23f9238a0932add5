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
];

describe('one thing wrong in a worked example', () => {
  it.each(slips)('%s: %j for %j', (name, line, instead, finding) => {
    const text = example(name);
    expect(text).toContain(line);
    const findings = found(text.replace(line, instead), [], options(name));
    expect(findings).toContain(finding);
    const others = findings.filter((each) => each !== finding && !each.startsWith('syntax/key-unknown'));
    expect(others).toEqual([]);
  });
});
