import { describe, expect, test } from 'vitest';
import { readDocument, Workspace } from '../../core/index.ts';
import { parse } from '../../grammar/index.ts';
import { found } from './check-text.ts';

const people = `Organisation: Acme people

People:
  - Dana Reyes
    role: Onboarding Lead
  - Omar Haddad
    role: Onboarding Coordinator
    until: 2026-09-30
    backup: Dana Reyes
`;
const roles = `Organisation: Acme roles

Roles:
  - Onboarding Lead
  - Onboarding Coordinator
  - Customer Sponsor
    side: customer
`;
const systems = 'Organisation: Acme systems\n\nSystems:\n  - CRM\n';

const procedure = (owner: string, role = 'Onboarding Coordinator') => `SOP: Welcome pack
Owner: ${owner}

Steps:
  - ${role}: Send the pack
    handover: The pack to Customer Sponsor
`;

const ownersAndRoles = (text: string, others: readonly string[]) =>
  found(text, others).filter((each) => /^(?:owner-(?!without)|role-un(?!held))/.test(each));

describe('an organisation in several documents is one', () => {
  const all = [systems, roles, people];

  test.each([
    ['a person', 'Dana Reyes', []],
    ['a role of the one that one person of the other holds', 'Onboarding Lead', []],
    [
      'a role that nobody holds any more',
      'Onboarding Coordinator',
      ['owner-not-a-person: Onboarding Coordinator'],
    ],
    ['a person of neither', 'Robin Knowns', ['owner-unknown: Robin Knowns']],
    ['a person who has left', 'Omar Haddad', ['owner-departed: Omar Haddad']],
  ])('the owner is %s', (_, owner, findings) => {
    expect(ownersAndRoles(procedure(owner), all)).toEqual(findings);
    expect(ownersAndRoles(procedure(owner), [...all].reverse())).toEqual(findings);
  });

  test('roles of all of them may do steps', () => {
    expect(ownersAndRoles(procedure('Dana Reyes', 'Stock Keeper'), all)).toEqual([
      'role-undeclared: Stock Keeper',
    ]);
  });
});

test('whoever an organisation makes unknown by saying who there is, is looked at again', () => {
  const workspace = new Workspace();
  const add = (uri: string, text: string) => workspace.update(readDocument(uri, parse(text)));
  add('roles.sop', roles);
  add('pack.sop', procedure('Robin Knowns'));
  expect([...add('people.sop', people)]).toContain('pack.sop');
  expect([...workspace.remove('people.sop')]).toContain('pack.sop');
  expect([...add('systems.sop', systems)]).toContain('pack.sop');
  expect([...add('systems.sop', systems.replace('CRM', 'Email'))]).toEqual(['systems.sop']);
});
