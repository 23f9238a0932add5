import { text } from '../findings/example.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { reportWords } from '../language/report-words.ts';

export const unmeasuredQuality: DocumentRule = {
  name: 'unmeasured-quality',
  group: 'language',
  severity: 'information',
  preset: 'recommended',
  scope: 'document',
  calendar: false,
  title: 'A quality that nobody can measure',
  why: 'Two people who look at the same result can disagree about it, and both are right.',
  check: (document, context) =>
    reportWords('unmeasured-quality', document, context, {
      leavesOpen: 'can be neither seen nor measured',
      next: 'Write what can be seen when it is done well, with a number where there is one; for a step, in “quality bar:”.',
    }),
  examples: {
    invalid: [
      {
        text: text`
          SOP: Updates during a long set-up

          Steps:
            - Lead: Close the period ⟦properly⟧
            - Lead: Send a ⟦user-friendly⟧ summary
        `,
      },
      {
        text: text`
          SOP: Platform set-up
          Completed when: The environment is ⟦adequately⟧ tested

          Steps:
            - Engineer: Test the environment
              quality bar: The data is of ⟦high quality⟧
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Updates during a long set-up

          Steps:
            - Lead: Close the period properly
              quality bar: No task of the period is open
            - Lead: Fold it properly, within 2 mm of the line
        `,
      },
      {
        text: text`
          SOP: Platform set-up

          Purpose: Customers get a high quality environment.

          Roles: High Quality Lead

          Steps:
            - High Quality Lead: Send the report to the High Quality Lead
        `,
      },
    ],
  },
};
