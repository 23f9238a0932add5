import type { Step } from '../document/step.ts';
import { text } from '../findings/example.ts';
import { ofSteps } from '../findings/of-steps.ts';
import { listed, quote } from '../findings/quote.ts';
import type { BlockRule } from '../findings/rule.ts';
import { splitStep } from '../fixes/split-step.ts';
import { actionsIn } from '../language/actions.ts';

export const stepSeveralActions: BlockRule = {
  name: 'step-several-actions',
  group: 'steps',
  severity: 'warning',
  preset: 'recommended',
  scope: 'block',
  sections: ['steps', 'branches'],
  calendar: false,
  title: 'Several actions in one step',
  why: 'A step is ticked once, and nobody can see which of its actions was left out.',
  check: ofSteps((step) => {
    const actions = isReaction(step) ? [] : actionsIn(step.title);
    if (actions.length < 2) return undefined;
    return {
      at: step.title,
      what: `The step asks for ${actions.length} actions: ${listed(actions.map(({ text }) => quote(text)))}.`,
      next: 'Make a step of each.',
      fixes: (document) => splitStep(document, step, actions),
    };
  }),
  examples: {
    invalid: [
      {
        text: text`
          SOP: Set-up of a second environment

          Steps:
            - Engineer: ⟦Copy the settings, delete the live data and create the test users⟧
              in: Admin console
        `,
        fixed: text`
          SOP: Set-up of a second environment

          Steps:
            - Engineer: Copy the settings
            - Engineer: Delete the live data
            - Engineer: Create the test users
              in: Admin console
        `,
      },
      {
        text: text`
          SOP: Answer to a complaint

          Steps:
            - Clerk: ⟦Write the answer to the customer and then update the ticket⟧
            - Clerk: Close the ticket
              within: 1 day of Write the answer to the customer and then update the ticket
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Set-up of a second environment

          Steps:
            - Lead: Review and approve the settings
            - Lead: Ask the customer to sign and return the form
            - Lead: Check the name, address and contact details
            - Lead: Draw up and send the report
            - Lead: Pull the record and check it
        `,
      },
      {
        text: text`
          SOP: Food storage check

          Steps:
            - Cook: Read the temperature
              if a fridge is too warm:
                - Keep the door closed and move the food
        `,
      },
    ],
  },
};

/** What is done at once where something goes wrong is one reaction, in however many words. */
function isReaction(step: Step): boolean {
  for (let { around } = step; around !== undefined; around = around.around) {
    if (around.kind === 'branch' || around.kind === 'step') return true;
  }
  return false;
}
