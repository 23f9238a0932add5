import { text } from '../findings/example.ts';
import type { WorkspaceRule } from '../findings/rule.ts';

export const noOrganisation: WorkspaceRule = {
  name: 'no-organisation',
  group: 'ownership',
  severity: 'information',
  preset: 'recommended',
  scope: 'workspace',
  calendar: false,
  title: 'Nothing says which people, roles and systems there are',
  why: 'Nobody is told when a procedure names a person who has left, or a role that nobody holds.',
  *check(document, { workspace }) {
    // One document alone may say everything itself.
    if (workspace.hasOrganisation || workspace.size < 2 || workspace.first !== document.uri) return;
    yield {
      at: undefined,
      what: 'No document here says which people, roles and systems there are, so that no name is checked.',
      next: 'Write one that begins with “Organisation: ” and the name of yours, with the sections People, Roles and Systems.',
    };
  },
  examples: {
    invalid: [
      {
        text: text`
          ⟦SOP: Customer welcome pack delivery⟧
          Owner: Dana Reyes
        `,
        others: [
          text`
            SOP: Kick-off meeting
            Owner: Omar Haddad
          `,
        ],
      },
      {
        text: text`
          ⟦Workflow: Customer onboarding⟧
          Owner: Dana Reyes
        `,
        others: [
          text`
            Tracker: Oakhaven Freight
            Follows: Customer onboarding
          `,
        ],
      },
    ],
    valid: [
      {
        text: text`
          SOP: Customer welcome pack delivery
          Owner: Dana Reyes
        `,
        others: [
          text`
            Organisation: Acme Customer Success

            People:
              - Dana Reyes
          `,
          text`
            SOP: Kick-off meeting
            Owner: Dana Reyes
          `,
        ],
      },
      {
        text: text`
          SOP: Food storage check
          Owner: Lena Brandt
        `,
      },
    ],
  },
};
