import { expect, it } from 'vitest';
import { readDay } from '../../core/dates/day.ts';
import { KnownNames } from '../../core/workspace/known-names.ts';
import { whoIs } from '../../core/workspace/who-is.ts';
import { open, today } from './check-text.ts';

const organisation = `Organisation: Acme

People:
  - Theo Allison
    role: Lead
  - Ana Lima
    role: Trainer
  - Bo Berg
    role: Trainer, Clerk
    until: 2026-11-15
  - Cy Cole
    role: Trainer
    until: 2026-11-16

Roles:
  - Auditor
`;
const kind = (name: string, others: readonly string[]) => {
  const { document, workspace } = open('SOP: X\n\nRoles:\n  - Cook\n', others);
  return whoIs(
    name,
    workspace,
    new KnownNames(document, workspace),
    readDay(today) as NonNullable<ReturnType<typeof readDay>>,
  ).kind;
};

it.each([
  ['theo allison', 'person'],
  ['Lead', 'role of one'],
  ['Trainer', 'role'],
  ['Clerk', 'role'],
  ['Auditor', 'role'],
  ['Cook', 'role'],
  ['The kitchen', 'group'],
  ['Onboarding Team', 'group'],
  ['Finance', 'group'],
  ['Quality Manager', 'role'],
  ['Head of Research', 'role'],
  ['Thea Allman', 'unknown'],
])('%s is a %s', (name, what) => expect(kind(name, [organisation])).toBe(what));

it.each([
  ['Theo Allison', 'unchecked'],
  ['Ina Lead-Finch', 'unchecked'],
  ['Cook', 'role'],
  ['Kitchen Manager', 'role'],
  ['TBD', 'group'],
])('without an organisation, %s is %s', (name, what) => expect(kind(name, [])).toBe(what));
