import { text } from '../findings/example.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { reportWords } from '../language/report-words.ts';

export const vagueFrequency: DocumentRule = {
  name: 'vague-frequency',
  group: 'language',
  severity: 'warning',
  preset: 'recommended',
  scope: 'document',
  calendar: false,
  title: 'Nobody can tell how often',
  why: '“Regularly” is daily to one person and yearly to another, and afterwards nobody can say whether it was done.',
  check: (document, context) =>
    reportWords('vague-frequency', document, context, {
      leavesOpen: 'does not say how often',
      next: 'Write how often, as in “every Monday”, or what makes it due, as in “whenever a date moves”; for a step, in “repeat:”.',
    }),
  examples: {
    invalid: [
      {
        text: text`
          SOP: Updates during a long set-up

          Steps:
            - Coordinator: Communicate ⟦regularly⟧ with the sponsor
              note: Tell the lead ⟦from time to time⟧ what the sponsor said.
        `,
      },
      {
        text: text`
          SOP: Food storage check

          Rules:
            - The seals of the freezers are to be ⟦periodically⟧ inspected.

          Steps:
            - Cook: Read the temperature
              repeat: ⟦from time to time⟧
        `,
      },
      {
        text: text`
          SOP: Food storage check

          Steps:
            - Cook: Wipe the shelves ⟦as time allows⟧
        `,
        settings: { words: { 'vague-frequency': ['as time allows'] } },
      },
    ],
    valid: [
      {
        text: text`
          SOP: Updates during a long set-up

          Steps:
            - Coordinator: Communicate regularly with the sponsor
              repeat: every Monday
            - Coordinator: Check the log regularly, at least twice a day
            - Coordinator: Write to customers who order regularly
        `,
      },
      {
        text: text`
          SOP: Updates during a long set-up

          Definitions:
            - Regularly: at least once a week

          Steps:
            - Coordinator: Update the sponsor regularly
            - Coordinator: Print the sign “Check regularly”
              These settings frequently change.
        `,
      },
    ],
  },
};
