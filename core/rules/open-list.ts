import { text } from '../findings/example.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { reportWords } from '../language/report-words.ts';

export const openList: DocumentRule = {
  name: 'open-list',
  group: 'language',
  severity: 'warning',
  preset: 'recommended',
  scope: 'document',
  calendar: false,
  title: 'A list that does not end',
  why: 'Whoever does the work for the first time cannot know what else belongs to it, and leaves it out.',
  check: (document, context) =>
    reportWords('open-list', document, context, {
      leavesOpen: 'leaves open what else belongs to the list',
      next: 'Name everything that belongs to it, or say by what it can be told.',
    }),
  examples: {
    invalid: [
      {
        text: text`
          SOP: Updates during a long set-up

          Steps:
            - Coordinator: Write to the sponsor
              Mention the progress, the open points, the risks, ⟦etc.⟧
              - Dates, names ⟦and so on⟧
        `,
      },
      {
        text: text`
          SOP: Account opening
          Scope: Business customers, foundations ⟦and the like⟧

          Inputs:
            - Contract, passport ⟦or something similar⟧

          Steps:
            - Clerk: Open the account
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Updates during a long set-up

          Steps:
            - Coordinator: Write to the sponsor
              Mention the progress, the open points and the risks.
              - Any reason, such as holidays, illness, etc.
              - Attachments (photos, plans, etc.)
        `,
      },
      {
        text: text`
          SOP: Account opening

          Steps:
            - Clerk: Open the account
              The form has fields for names, addresses and so on.
        `,
      },
    ],
  },
};
