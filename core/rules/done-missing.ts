import { text } from '../findings/example.ts';
import type { DocumentRule } from '../findings/rule.ts';
import { addLineFor } from '../fixes/write-field.ts';

export const doneMissing: DocumentRule = {
  name: 'done-missing',
  group: 'ownership',
  severity: 'warning',
  preset: 'recommended',
  scope: 'document',
  calendar: false,
  title: 'Nothing says when the work is complete',
  why: 'Without an end that anyone can see, one person stops where another one would go on.',
  *check(document) {
    if (!document.isProcedure || document.field('completed when') !== undefined) return;
    if (document.work.length === 0) return;
    yield {
      at: undefined,
      what: 'Nothing says how anyone can tell that the work is done.',
      next: 'Write “Completed when: ” and what is then there to be seen, in one sentence.',
      fixes: () => addLineFor(document, 'completed when', 'Completed when'),
    };
  },
  examples: {
    invalid: [
      {
        text: text`
          ⟦SOP: Food storage check⟧
          Takes: 30 minutes

          Steps:
            - Cook: Read the temperature
        `,
        fixed: text`
          SOP: Food storage check
          Takes: 30 minutes
          Completed when:

          Steps:
            - Cook: Read the temperature
        `,
      },
      {
        text: text`
          ⟦Workflow: Customer onboarding⟧
          Complete within: 90 days of contract signature

          Stages:
            - Sales Executive: Hand over from Sales
        `,
        fixed: text`
          Workflow: Customer onboarding
          Complete within: 90 days of contract signature
          Completed when:

          Stages:
            - Sales Executive: Hand over from Sales
        `,
      },
    ],
    valid: [
      {
        text: text`
          SOP: Food storage check
          Completed when: The check is saved in the checklist app

          Steps:
            - Cook: Read the temperature
        `,
      },
      {
        text: text`
          SOP: Food storage check
          Definition of done: The check is saved in the checklist app

          Steps:
            - Cook: Read the temperature
        `,
      },
    ],
  },
};
