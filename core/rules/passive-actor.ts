import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { passivesOf } from '../language/in-blocks.ts';

export const passiveActor: DocumentRule = {
  name: 'passive-actor',
  group: 'language',
  severity: 'information',
  preset: 'strict',
  scope: 'document',
  calendar: false,
  title: 'Something is done, and nobody does it',
  why: 'Where a sentence does not say who does it, each one who reads it thinks of somebody else.',
  *check(document) {
    for (const spoken of passivesOf(document)) {
      yield {
        at: spoken.at,
        what: `${quote(spoken.text)} does not say who does it.`,
        next: 'Tell the one who does the step to do it, or make it a step of the role that does it.',
      };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Set-up of a second environment

          Steps:
            - Coordinator: Write to the admin
              The result ⟦is then checked⟧.
              - A copy ⟦must be sent⟧ to the sponsor
        `,
      },
      {
        text: text`
          SOP: Account opening

          Steps:
            - Clerk: Open the account
              note: Two documents ⟦have to be shown⟧ at the counter.
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Set-up of a second environment

          Steps:
            - Coordinator: Write to the admin
              The result is then checked by the lead. The order is in the box that must be opened first.
              quality bar: The letter is signed and must be dated
        `,
      },
      {
        text: text`
          SOP: Food storage check

          Rules:
            - Food must be stored on shelves.

          Steps:
            - Cook: Read the temperature
              You will be asked for the number of the fridge. The value does not need to be rounded.
        `,
      },
    ],
  },
};
