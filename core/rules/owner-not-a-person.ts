import { text } from '../findings/example.ts';
import { counted, quote } from '../findings/quote.ts';
import type { WorkspaceRule } from '../findings/rule.ts';
import { replace } from '../fixes/edit.ts';
import { isLeftOpen } from '../prose/placeholders.ts';
import { readOwner } from '../values/owner.ts';
import { type Who, whoIs } from '../workspace/who-is.ts';

export const ownerNotAPerson: WorkspaceRule = {
  name: 'owner-not-a-person',
  group: 'ownership',
  severity: 'error',
  preset: 'essential',
  scope: 'workspace',
  calendar: false,
  title: 'The owner is a team or a role',
  why: 'What belongs to a team belongs to nobody: each member can believe that another one keeps it right.',
  *check(document, { workspace, known, today }) {
    if (!document.isProcedure) return;
    const value = document.value('owner');
    if (value === undefined || isLeftOpen(value.text)) return;
    const { person } = readOwner(value);
    const who = whoIs(person.text, workspace, known, today);
    if (who.kind !== 'role' && who.kind !== 'group') return;
    const holders = who.kind === 'role' ? who.holders : [];
    yield {
      at: person,
      what: `${quote(person.text)} is ${described(who)}, not one person.`,
      next: 'Write the name of the one person who answers for the document.',
      fixes: () =>
        holders.map((holder, index) => ({
          title: `Make ${holder.name} the owner`,
          edits: [replace(document, person, holder.name)],
          safe: false,
          preferred: index === 0,
        })),
    };
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Refund of a double payment
          Owner: ⟦Customer Success Team⟧
        `,
      },
      {
        text: text`
          SOP: Return of a loan laptop
          Owner: ⟦Onboarding Coordinator⟧
        `,
        today: '2026-11-16',
        others: [
          text`
            Organisation: Acme Customer Success

            People:
              - Omar Haddad
                role: Onboarding Coordinator
              - Dana Reyes
                role: Onboarding Coordinator, Trainer
              - Sven Berg
                role: Onboarding Coordinator
                until: 2026-09-30
          `,
        ],
        fixed: text`
          SOP: Return of a loan laptop
          Owner: Omar Haddad
        `,
      },
      {
        text: text`
          SOP: Food storage check
          Owner: ⟦Kitchen Manager⟧

          Roles:
            - Kitchen Manager
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Food storage check
          Owner: Lena Brandt, Kitchen Manager
        `,
      },
      {
        text: text`
          SOP: Food storage check
          Owner: Kitchen Manager
        `,
        today: '2026-11-16',
        others: [
          text`
            Organisation: Harbour Kitchen

            People:
              - Lena Brandt
                role: Kitchen Manager
              - Tom Ford
                role: Kitchen Manager
                until: 2026-01-31
          `,
        ],
      },
    ],
  },
};

function described(who: Who): string {
  if (who.kind !== 'role') return 'a group';
  return who.holders.length > 1
    ? `a role that ${counted(who.holders.length, 'person').replace('persons', 'people')} hold`
    : 'a role';
}
