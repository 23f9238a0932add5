import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { WorkspaceRule } from '../findings/rule.ts';
import { replace } from '../fixes/edit.ts';
import { nearest } from '../names/nearest.ts';
import { isLeftOpen } from '../prose/placeholders.ts';
import { readOwner } from '../values/owner.ts';
import { whoIs } from '../workspace/who-is.ts';

export const ownerUnknown: WorkspaceRule = {
  name: 'owner-unknown',
  group: 'ownership',
  severity: 'error',
  preset: 'essential',
  scope: 'workspace',
  calendar: false,
  title: 'The owner is not one of the people of the organisation',
  why: 'Whoever has a question about the procedure looks for a person who cannot be found.',
  *check(document, { workspace, known, today }) {
    if (!document.isProcedure) return;
    const value = document.value('owner');
    if (value === undefined || isLeftOpen(value.text)) return;
    const { person } = readOwner(value);
    if (whoIs(person.text, workspace, known, today).kind !== 'unknown') return;
    const people = () => [...workspace.declarations.people.values()].map((each) => each.name);
    yield {
      at: person,
      what: `${quote(person.text)} is not among the people of the organisation.`,
      next: 'Write the name as the Organisation document has it, or add the person there.',
      fixes: () =>
        nearest(person.text, people()).map((name, index) => ({
          title: `Make ${name} the owner`,
          edits: [replace(document, person, name)],
          safe: false,
          preferred: index === 0,
        })),
    };
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Customer welcome pack delivery
          Owner: ⟦Dana Reys⟧
        `,
        others: [
          text`
            Organisation: Acme Customer Success

            People:
              - Omar Haddad
              - Dana Reyes
          `,
        ],
        fixed: text`
          SOP: Customer welcome pack delivery
          Owner: Dana Reyes
        `,
      },
      {
        text: text`
          SOP: Customer welcome pack delivery
          Owner: ⟦Jane Whitfield⟧, Onboarding Lead
        `,
        others: [
          text`
            Organisation: Acme Customer Success

            People:
              - Omar Haddad
          `,
        ],
      },
    ],
    valid: [
      {
        text: text`
          SOP: Customer welcome pack delivery
          Owner: DANA REYES
        `,
        others: [
          text`
            Organisation: Acme Customer Success

            People:
              - Dana Reyes
          `,
        ],
      },
      {
        text: text`
          SOP: Customer welcome pack delivery
          Owner: Dana Reyes
        `,
      },
    ],
  },
};
