import { inBlocks } from '../document/stretches.ts';
import { workOf } from '../document/work.ts';
import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { WorkspaceRule } from '../findings/rule.ts';

/** Work for which the customer pays us. */
const ourWork =
  /^(?:re-?)?(?:configur|migrat|troubleshoot|provision|integrat|debug|diagnos)(?:e|es|ing|ed)?\b(?!.*\b(?:your|their|his|her) own\b)/i;

export const customerDoesOurWork: WorkspaceRule = {
  name: 'customer-does-our-work',
  group: 'steps',
  severity: 'warning',
  preset: 'recommended',
  scope: 'workspace',
  calendar: false,
  title: 'The customer does our work',
  why: 'A customer decides, supplies and confirms. Technical work that is left to the customer stands still until they find the time and somebody who can do it.',
  *check(document, { performers }) {
    if (!document.isProcedure) return;
    for (const step of ourWorkIn(document.workBlocks)) {
      const role = performers.of(step) ?? step.role?.text;
      if (performers.sideOf(role) !== 'customer') continue;
      yield {
        at: step.title,
        what: `${quote(step.title.text)} is left to ${quote(role ?? '')}, on the customer’s side.`,
        next: 'Make it a step of an internal role, and ask the customer for what only they have: a value, a decision, a confirmation.',
      };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Failed order transfer

          Roles:
            - Customer Admin
              side: customer

          Steps:
            - Customer Admin: ⟦Troubleshoot the integration⟧
        `,
      },
      {
        text: text`
          SOP: Platform set-up

          Steps:
            - Engineer: Open the environment
              if the customer has an engineer:
                - Customer Admin: ⟦Migrate the data⟧
            - Customer Admin: ⟦Reconfigure the connector⟧
        `,
        others: [
          text`
            Organisation: Acme Customer Success

            Roles:
              - Customer Admin
                side: customer
              - Engineer
          `,
        ],
      },
    ],
    valid: [
      {
        text: text`
          SOP: Failed order transfer

          Roles:
            - Engineer
            - Customer Admin
              side: customer

          Steps:
            - Engineer: Troubleshoot the integration
            - Customer Admin: Confirm the configuration
            - Customer Admin: Configure your own calendar
        `,
      },
      {
        text: text`
          SOP: Platform set-up

          Roles:
            - Implementation Partner
              side: third party

          Steps:
            - Implementation Partner: Integrate the shop
        `,
      },
    ],
  },
};

const ourWorkIn = inBlocks((block) => workOf(block).steps.filter(({ title }) => ourWork.test(title.text)));
