import { isInException, performerOf } from '../document/performer.ts';
import { inBlocks } from '../document/stretches.ts';
import { workOf } from '../document/work.ts';
import { text } from '../findings/example.ts';
import { quote } from '../findings/quote.ts';
import type { WorkspaceRule } from '../findings/rule.ts';
import { pickRole } from '../fixes/pick-role.ts';
import { isLeftOpen } from '../prose/placeholders.ts';

export const roleMissing: WorkspaceRule = {
  name: 'role-missing',
  group: 'steps',
  severity: 'error',
  preset: 'essential',
  scope: 'workspace',
  calendar: false,
  title: 'Nobody does a step',
  why: 'A step that no role does is left to whoever thinks of it, and each one thinks of another.',
  *check(document, { known }) {
    if (!document.isProcedure) return;
    for (const step of withoutRole(document.workBlocks)) {
      if (document.stages.includes(step)) continue;
      // What is to be done is open, and so is who does it: that is said of the title.
      if (isLeftOpen(step.title.text) || performerOf(step, known.roles.has) !== undefined) continue;
      yield {
        at: step.title,
        what: `Nothing says who does ${quote(step.title.text)}.`,
        next: 'Write the role that does it in front of the title, with a colon: “- Role: What is done”.',
        fixes: () => pickRole(document, step),
      };
    }
  },
  examples: {
    invalid: [
      {
        text: text`
          SOP: Food storage check

          Roles:
            - Kitchen Manager
            - Cook

          Steps:
            - Cook: Read the temperature
            - ⟦Discard spoiled food⟧
        `,
        fixed: text`
          SOP: Food storage check

          Roles:
            - Kitchen Manager
            - Cook

          Steps:
            - Cook: Read the temperature
            - Cook: Discard spoiled food
        `,
      },
      {
        text: text`
          SOP: Platform set-up

          Roles: Engineer

          Steps:
            - in parallel:
              - track Environment:
                - ⟦Provision the environment⟧
              - ⟦Prepare the billing account⟧
        `,
        fixed: text`
          SOP: Platform set-up

          Roles: Engineer

          Steps:
            - in parallel:
              - track Environment:
                - Engineer: Provision the environment
              - Prepare the billing account
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Food storage check

          Steps:
            - Cook: Read the temperature
              if a fridge is too warm:
                - Keep the door closed and move the food
                - Discard what may have spoiled
        `,
      },
      {
        text: text`
          SOP: Platform set-up

          Roles: Engineer

          Steps:
            - in parallel:
              - track Engineer:
                - Provision the environment
        `,
      },
      {
        text: text`
          SOP: Food storage check

          Steps:
            - Cook: Read the temperature

          Exceptions:
            - if the power fails:
              - Keep all doors closed
              continue
        `,
      },
    ],
  },
};

const withoutRole = inBlocks((block) =>
  workOf(block).steps.filter((step) => step.role === undefined && !isInException(step)),
);
