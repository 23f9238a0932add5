import { compareDays, type Day, readDay } from '../dates/day.ts';
import type { SopDocument } from '../document/document.ts';
import { text } from '../findings/example.ts';
import type { Fix } from '../findings/finding.ts';
import { quote } from '../findings/quote.ts';
import type { WorkspaceRule } from '../findings/rule.ts';
import { replace } from '../fixes/edit.ts';
import { nameKey } from '../names/name-key.ts';
import { readOwner } from '../values/owner.ts';
import { type Declared, isHere, rolesHeld } from '../workspace/declared.ts';
import type { Workspace } from '../workspace/workspace.ts';

export const ownerDeparted: WorkspaceRule = {
  name: 'owner-departed',
  group: 'ownership',
  severity: 'error',
  preset: 'essential',
  scope: 'workspace',
  calendar: true,
  title: 'The owner has left',
  why: 'Whoever has a question or finds a mistake has nobody to turn to, and nobody reviews the procedure.',
  *check(document, { workspace, today }) {
    const value = document.value('owner');
    if (value === undefined || document.isRetired) return;
    const { person } = readOwner(value);
    const owner = workspace.declarations.personNamed(person.text);
    const until = owner?.thing.value('until');
    const last = readDay(until?.text ?? '');
    if (owner === undefined || until === undefined || last === undefined) return;
    if (compareDays(today, last) <= 0) return;
    yield {
      at: person,
      what: `${quote(owner.name)} left on ${last}.`,
      next: 'Write the name of the person who answers for the document now.',
      related: [{ document: owner.document, at: until, message: `The last day of ${owner.name}` }],
      fixes: () =>
        successors(document, owner, workspace, today).map(
          (name, index): Fix => ({
            title: `Make ${name} the owner`,
            edits: [replace(document, person, name)],
            safe: false,
            preferred: index === 0,
            byPerson: true,
          }),
        ),
    };
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Answer to a security questionnaire
          Owner: ⟦Omar Haddad⟧
        `,
        today: '2026-11-16',
        others: [
          text`
            Organisation: Acme Customer Success

            People:
              - Dana Reyes
                role: Onboarding Lead
              - Omar Haddad
                role: Onboarding Coordinator
                until: 2026-09-30
                backup: Priya Nair
              - Priya Nair
                role: Onboarding Coordinator
          `,
        ],
        fixed: text`
          SOP: Answer to a security questionnaire
          Owner: Priya Nair
        `,
      },
      {
        text: text`
          SOP: Answer to a security questionnaire
          Owner: ⟦Omar Haddad⟧, Onboarding Coordinator
          Backup: Dana Reyes
        `,
        today: '2026-11-16',
        others: [
          text`
            Organisation: Acme Customer Success

            People:
              - Omar Haddad
                until: 2026-11-15
          `,
        ],
        fixed: text`
          SOP: Answer to a security questionnaire
          Owner: Dana Reyes, Onboarding Coordinator
          Backup: Dana Reyes
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Answer to a security questionnaire
          Owner: Omar Haddad
        `,
        today: '2026-11-16',
        others: [
          text`
            Organisation: Acme Customer Success

            People:
              - Omar Haddad
                until: 2026-11-16
          `,
        ],
      },
      {
        text: text`
          SOP: Answer to a security questionnaire
          Owner: Omar Haddad
          Status: retired
        `,
        today: '2026-11-16',
        others: [
          text`
            Organisation: Acme Customer Success

            People:
              - Omar Haddad
                until: 2026-09-30
          `,
        ],
      },
    ],
  },
};

/** Whoever stands in for the person, the document's own backup, and who else holds the same role; those still here. */
function successors(
  document: SopDocument,
  owner: Declared,
  workspace: Workspace,
  today: Day,
): readonly string[] {
  const { declarations } = workspace;
  const colleagues = rolesHeld(owner.thing)
    .flatMap((role) => declarations.holdersOf(role.text, today))
    .map(({ name }) => name);
  const named = [owner.thing.value('backup')?.text, document.value('backup')?.text, ...colleagues];
  const there = named.filter((name) => {
    const person = declarations.personNamed(name ?? '');
    return name !== undefined && person !== owner && (person === undefined || isHere(person, today));
  });
  return [...new Map(there.map((name) => [nameKey(name ?? ''), name ?? ''])).values()];
}
