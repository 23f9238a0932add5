import { perBlock } from '../document/per-block.ts';
import { workOf } from '../document/work.ts';
import { text } from '../findings/example.ts';
import type { DocumentRule } from '../findings/rule.ts';

export const recordMissing: DocumentRule = {
  name: 'record-missing',
  group: 'checks',
  severity: 'information',
  preset: 'recommended',
  scope: 'document',
  calendar: false,
  title: 'It is done, and nothing is logged',
  why: 'Nobody can tell afterwards whether it was done, by whom and with what result.',
  *check(document) {
    if (!document.isProcedure || document.isRetired || document.work.length === 0) return;
    if (document.records.length > 0 || document.workBlocks.some(leavesARecord)) return;
    yield {
      at: undefined,
      what: 'No step leaves a record.',
      next: 'Add “record: ” to the step that ends the work, with what is logged and where.',
    };
  },
  examples: {
    invalid: [
      {
        text: text`
          ⟦SOP: Change of a tyre⟧

          Steps:
            - Mechanic: Lift the car
            - Mechanic: Change the tyre
        `,
      },
      {
        text: text`
          ⟦Workflow: Change to winter tyres⟧

          Stages:
            - Mechanic: Store the summer tyres
              output: Stored tyres
            - Mechanic: Fit the winter tyres
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Change of a tyre

          Steps:
            - Mechanic: Lift the car
            - Mechanic: Change the tyre
              record: Depth of the tread, in the service book
        `,
      },
      {
        text: text`
          SOP: Change of a tyre

          Steps:
            - Mechanic: Change the tyre
            - Mechanic: Log the depth of the tread
        `,
      },
      {
        text: text`
          Workflow: Change to winter tyres

          Stages:
            - Mechanic: Fit the winter tyres
              run: Change of a tyre
        `,
      },
    ],
  },
};

/** What a step runs has records of its own, and some say it in their title. */
const leavesARecord = perBlock((block) =>
  workOf(block).steps.some(
    (step) =>
      step.field('record') !== undefined || step.field('run') !== undefined || logging.test(step.title.text),
  ),
);

const logging = /^(?:log|record|save|file|document|register|archive|note|sign|write (?:down|up)|update)\b/i;
