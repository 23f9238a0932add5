import { describe, expect, it } from 'vitest';
import { checkText } from './check-text.ts';

const company = `Organisation: Café

People:
  - Ines Duarte
    role: Manager, Area Manager
  - Pia Okafor
  - Pia Haddad
  - Omar Haddad

Roles: Manager, Area Manager, Shift Lead
`;

/** What is said of the one to whom the work is escalated, with the fixes. */
function escalatedTo(name: string, header = 'Owner: Ines Duarte', others: readonly string[] = []) {
  const text = `SOP: Till
${header}

Roles:
  - Shift Lead
  - Manager
    who: Tom Okafor on weekdays, the Deputy Chief otherwise

Steps:
  - Shift Lead: Count the till
    within: 2 hours of trigger
    if late: escalate to ${name}
`;
  return checkText(text, others)
    .filter(({ rule }) => rule === 'role-undeclared')
    .flatMap(({ what, fixes }) => [what, ...fixes().map(({ title }) => title)]);
}

describe('a person in the place of a role', () => {
  it('is offered the roles that the person holds by the organisation', () => {
    const said = ['“Ines Duarte” is a person, not a role.', 'Write “Manager”', 'Write “Area Manager”'];
    expect(escalatedTo('Ines Duarte', '', [company])).toEqual(said);
    expect(escalatedTo('Ines', '', [company])).toEqual(['“Ines” is a person, not a role.', ...said.slice(1)]);
  });

  it('is offered the role that the document says with the name', () => {
    expect(escalatedTo('Ines Duarte', 'Owner: Ines Duarte, Manager')).toEqual([
      '“Ines Duarte” is a person, not a role.',
      'Write “Manager”',
    ]);
    expect(escalatedTo('Tom Okafor')).toEqual(['“Tom Okafor” is a person, not a role.', 'Write “Manager”']);
  });

  it('is offered the roles of the document where nobody knows which one it is', () => {
    const roles = ['Write “Shift Lead”', 'Write “Manager”'];
    expect(escalatedTo('Ines Duarte')).toEqual(['“Ines Duarte” is a person, not a role.', ...roles]);
    expect(escalatedTo('Pia Okafor', '', [company])).toEqual([
      '“Pia Okafor” is a person, not a role.',
      ...roles,
    ]);
  });

  it.each([
    ['a first name that several people have', 'Pia', ''],
    ['a role that owns the document', 'Floor Supervisor', 'Owner: Floor Supervisor'],
    ['a role that stands in for another', 'Deputy Chief Officer', ''],
    ['what nothing says anything of', 'Security Desk', ''],
  ])('is not %s', (_, name, header) => {
    expect(escalatedTo(name, header, name === 'Pia' ? [company] : [])).toEqual([
      `“${name}” is not among the roles.`,
      `Add “${name}” under Roles`,
    ]);
  });
});
