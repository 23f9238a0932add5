import { text } from '../findings/example.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { reportWords } from '../language/report-words.ts';

export const escapeClause: DocumentRule = {
  name: 'escape-clause',
  group: 'language',
  severity: 'warning',
  preset: 'recommended',
  scope: 'document',
  calendar: false,
  title: 'The reader decides whether it is done',
  why: 'Whoever does the work for the first time cannot know when it is needed, and whoever is in a hurry finds that it is not.',
  check: (document, context) =>
    reportWords('escape-clause', document, context, {
      leavesOpen: 'leaves it to the reader whether this is done',
      next: 'Write the condition, as in “if the amount is above 500”; where there is none, leave the words out.',
    }),
  examples: {
    invalid: [
      {
        text: text`
          SOP: Updates during a long set-up

          Steps:
            - Coordinator: Write to the sponsor
              note: Involve the lead ⟦if needed⟧.
            - Coordinator: Call the sponsor ⟦where appropriate⟧
        `,
      },
      {
        text: text`
          SOP: Answer to a complaint

          Steps:
            - Coordinator: Write the answer
              ⟦if necessary⟧: escalate to Lead
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Updates during a long set-up

          Steps:
            - Coordinator: Write to the sponsor
              note: Involve the lead if the date moves by more than a week.
            - Coordinator: Call the sponsor as required by the contract
              A second call may be held as needed.
        `,
      },
      {
        text: text`
          SOP: Answer to a complaint

          Steps:
            - Coordinator: Involve the lead if needed
              only if: the amount is above 500
            - Coordinator: Attach the photos (if applicable)
        `,
      },
    ],
  },
};
