import { inBlocks } from '../document/stretches.ts';
import { fromSteps, workOf } from '../document/work.ts';
import { text } from '../findings/example.ts';
import type { DocumentRule } from '../findings/rule.ts';

export const exceptionsMissing: DocumentRule = {
  name: 'exceptions-missing',
  group: 'checks',
  severity: 'information',
  preset: 'recommended',
  scope: 'document',
  calendar: false,
  title: 'Nothing says what happens when it does not go as planned',
  why: 'The day on which something goes wrong is the day on which a new joiner opens the procedure.',
  *check(document) {
    if (!document.isProcedure || document.isRetired || document.exceptions.length > 0) return;
    if (otherWays(document.stepBlocks).length > 0) return;
    const steps = document.stepBlocks.reduce((sum, block) => sum + workOf(block).steps.length, 0);
    if (steps < fewest) return;
    yield {
      at: document.section('exceptions')?.heading.key,
      what: 'Every step goes as planned: the document has no branch and no exception.',
      next: 'Write “Exceptions:” and below it what goes wrong most often, each with “if …: ” and where the work goes then.',
    };
  },
  examples: {
    invalid: [
      {
        text: text`
          ⟦SOP: Delivery of flowers⟧

          Steps:
            - Florist: Bind the flowers
            - Driver: Drive to the address
            - Driver: Hand over the flowers
        `,
      },
      {
        text: text`
          SOP: Delivery of flowers

          Steps:
            - Florist: Bind the flowers
            - Driver: Drive to the address
            - Driver: Hand over the flowers
              within: 2 hours of trigger
              if late: escalate to Florist

          ⟦Exceptions⟧:
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Delivery of flowers

          Steps:
            - Florist: Bind the flowers
            - Driver: Drive to the address
            - Driver: Hand over the flowers
              if nobody opens:
                - Leave them with a neighbour
        `,
      },
      {
        text: text`
          SOP: Delivery of flowers

          Steps:
            - Florist: Bind the flowers
            - Driver: Drive to the address
            - Driver: Hand over the flowers

          Exceptions:
            - if the address does not exist: escalate to Florist
        `,
      },
    ],
  },
};

const otherWays = inBlocks(fromSteps(({ branches }) => branches.filter((branch) => !branch.isLate)));

/** Of fewer steps it can be seen at a glance what may go wrong. */
const fewest = 3;
